/** `/v1/evals/prompts`: the versions of prompts, and which of them the service asks with. */
import { z } from '@hono/zod-openapi'
import { EvalPrompt, EvalPromptChange } from '../../contract/prompt-evidence.ts'
import { ProblemError } from '../../errors.ts'
import { choosePrompt, listPromptChanges } from '../../store/prompt-choices.ts'
import { createRouter } from '../route.ts'
import type { EvalDeps } from './deps.ts'
import { describeGet, describePost, Said } from './describe.ts'

const listRoute = describeGet(
  '/evals/prompts',
  'The versions of each prompt, which is live, and what runs say of each',
  z.object({ prompts: z.array(EvalPrompt) }),
)
const changesRoute = describeGet(
  '/evals/prompts/changes',
  'Which version was made live by whom and why, newest first',
  z.object({
    changes: z.array(
      z.strictObject({
        name: z.string(),
        version: z.int(),
        hash: z.string(),
        isBack: z.boolean(),
        why: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  }),
)
const changeRoute = describePost(
  '/evals/prompts/{name}',
  'Make a version live that passes its gates, or go back to one that was live before',
  EvalPromptChange,
  Said,
)

export function promptRoutes({ evaluations, access, store, prompts }: EvalDeps) {
  return createRouter()
    .openapi(listRoute, async (context) => {
      const choices = prompts.current()
      return context.json({ prompts: await (await evaluations()).listPrompts({ choices }) }, 200)
    })
    .openapi(changesRoute, async (context) =>
      context.json({ changes: await store().run(listPromptChanges) }, 200),
    )
    .openapi(changeRoute, async (context) => {
      const { version, why } = context.req.valid('json')
      const name = context.req.param('name')
      const evals = await evaluations()
      const all = await evals.listPrompts({ choices: prompts.current() })
      const known = all.find((one) => one.name === name)
      const wanted = known?.versions.find((one) => one.version === version)
      if (!known || !wanted) throw new ProblemError('not-found', 'There is no such version.')
      if (known.live === version) {
        throw new ProblemError('eval-refused', `Version ${version} is live already.`)
      }
      const earlier = await store().run(listPromptChanges)
      const isBack =
        known.released === version ||
        earlier.some((one) => one.name === name && one.hash === wanted.hash)
      // what goes live anew has to be shown to be good enough; the way back is always open
      const { hash, runs } = isBack
        ? { hash: wanted.hash, runs: [] }
        : await evals.judgePrompt({ name, version })
      const by = access.actorOf(context)
      await store().transact((tx) =>
        choosePrompt(tx, { name, version, hash, isBack, why, by, runs }),
      )
      await prompts.refresh()
      return context.json({ said: `Version ${version} of ${name} is live.` }, 200)
    })
}
