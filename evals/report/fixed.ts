/** A number with so many digits; what rounds to nothing has no sign: "0.00", never "-0.00". */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? (0).toFixed(digits) : text
}
