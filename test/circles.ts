/** Finds circles of imports: files that lead back to themselves, types included. */
import type { Import } from './tree.ts'

/** Each circle as the files on it, in the order in which one imports the next; the first stands last again. */
export function findCircles(imports: readonly Pick<Import, 'from' | 'to'>[]): string[][] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const path: string[] = []
  const isDone = new Set<string>()
  const circles: string[][] = []
  const visit = (file: string): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file])
    if (isDone.has(file)) return
    isDone.add(file)
    path.push(file)
    for (const { to } of next.get(file) ?? []) visit(to)
    path.pop()
  }
  for (const file of next.keys()) visit(file)
  return circles
}
