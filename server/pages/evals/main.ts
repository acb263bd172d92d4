/** The pages of quality leads: forms that call the service, and the desk on which notes are labelled. */
import { sendForms } from './call-form.ts'
import { followAll } from './follow-run.ts'
import { listenForKeys } from './keys.ts'
import { showLabelDesk } from './label-desk.ts'
import { showOfSet } from './of-set.ts'

sendForms()
followAll()
showOfSet()
listenForKeys()
const desk = document.getElementById('label-desk')
if (desk) showLabelDesk(desk)
