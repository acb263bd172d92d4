/** SHA-256 of a string, at once: the browser's own is asynchronous and missing on plain HTTP. */

const PRIMES = firstPrimes(64)
const K = PRIMES.map((prime) => fractionOf(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime)))

/** The hash in lower-case hexadecimal, 64 characters. */
export function sha256(text: string): string {
  const words = toWords(new TextEncoder().encode(text))
  const hash = [...START]
  const w = new Array<number>(64).fill(0)
  for (let block = 0; block < words.length; block += 16) {
    for (let i = 0; i < 64; i++) {
      w[i] = i < 16 ? at(words, block + i) : expand(w, i)
    }
    compress(hash, w)
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function expand(w: readonly number[], i: number): number {
  const a = at(w, i - 15)
  const b = at(w, i - 2)
  const s0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
  const s1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
  return (at(w, i - 16) + s0 + at(w, i - 7) + s1) | 0
}

function compress(hash: number[], w: readonly number[]): void {
  let [a, b, c, d, e, f, g, h] = hash as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(K, i) + at(w, i)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (at(hash, i) + word) | 0
}

function toWords(bytes: Uint8Array): number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0)
  for (const [i, byte] of [...bytes, 0x80].entries()) {
    words[i >> 2] = at(words, i >> 2) | (byte << (24 - (i % 4) * 8))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

const at = (values: readonly number[], index: number): number => values[index] ?? 0
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function fractionOf(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return primes
}
