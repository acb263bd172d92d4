/** Optimal one-to-one assignment (Kuhn and Munkres, with potentials): never worse than any order. */

/**
 * For each row the column it is given, or -1. `weights[row][column]` is the gain of a pair; only
 * pairs of a gain above 0 are made, and the sum of gains is the greatest there is.
 */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length
  const columns = Math.max(0, ...weights.map((row) => row.length))
  const size = Math.max(rows, columns)
  const cost = (row: number, column: number): number =>
    -Math.max(0, weights[row - 1]?.[column - 1] ?? 0)

  const rowPotential = new Float64Array(size + 1)
  const columnPotential = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const cameFrom = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const isUsed = new Uint8Array(size + 1)
    rowOf[0] = row
    let column = 0
    do {
      isUsed[column] = 1
      const from = rowOf[column] as number
      let delta = Number.POSITIVE_INFINITY
      let nearest = 0
      for (let to = 1; to <= size; to++) {
        if (isUsed[to]) continue
        const slack =
          cost(from, to) - (rowPotential[from] as number) - (columnPotential[to] as number)
        if (slack < (least[to] as number)) {
          least[to] = slack
          cameFrom[to] = column
        }
        if ((least[to] as number) < delta) {
          delta = least[to] as number
          nearest = to
        }
      }
      for (let to = 0; to <= size; to++) {
        if (isUsed[to]) {
          const owner = rowOf[to] as number
          rowPotential[owner] = (rowPotential[owner] as number) + delta
          columnPotential[to] = (columnPotential[to] as number) - delta
        } else {
          least[to] = (least[to] as number) - delta
        }
      }
      column = nearest
    } while (rowOf[column] !== 0)
    while (column !== 0) {
      const previous = cameFrom[column] as number
      rowOf[column] = rowOf[previous] as number
      column = previous
    }
  }

  const given = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] as number) - 1
    if (row >= 0 && row < rows && (weights[row]?.[column - 1] ?? 0) > 0) given[row] = column - 1
  }
  return given
}
