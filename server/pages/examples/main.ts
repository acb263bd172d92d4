/** The page of worked examples: the library, one example, or the desk where one is made. */
import { byId } from '../worker/by-id.ts'
import { createSaid } from '../worker/said.ts'
import { createNotice, trying } from './notice.ts'

const place = byId('place')
const say = createSaid(byId('said'))
const asked = new URLSearchParams(location.search)
const notice = createNotice()
place.append(notice)

await trying(notice, async () => {
  const id = asked.get('id')
  if (id !== null) return (await import('./view.ts')).showExample(place, id, say)
  const edited = asked.get('edit')
  if (edited !== null || asked.has('new')) {
    return (await import('./desk.ts')).showDesk(place, edited ?? undefined, say)
  }
  return (await import('./library.ts')).showLibrary(place, say)
})
