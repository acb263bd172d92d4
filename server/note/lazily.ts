/** What is made when it is first asked for: most of what the service knows, a first note has no need of. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
