/** Who may do what with worked examples: whoever may check notes reads them, trainers write them. */
import { expect, test } from 'vitest'
import { findPermission } from '../../server/access/permissions.ts'

test.each([
  ['GET', '/examples', 'check'],
  ['GET', '/rules', 'check'],
  ['GET', '/v1/examples', 'check'],
  ['GET', '/v1/examples/toast', 'check'],
  ['GET', '/v1/examples/toast/export', 'check'],
  ['POST', '/v1/examples/pack', 'check'],
  ['GET', '/v1/examples/cases', 'examples'],
  ['POST', '/v1/examples', 'examples'],
  ['PUT', '/v1/examples/toast', 'examples'],
  ['POST', '/v1/examples/draft', 'examples'],
  ['POST', '/v1/examples/toast/approve', 'examples'],
])('%s %s needs "%s"', (method, path, need) => {
  expect(findPermission(method, path)?.need).toBe(need)
})
