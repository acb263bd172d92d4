/** Titles that stand before a name: "Mrs", "Dr", "PC". */

const COURTESY = new Set('mr mrs ms miss mx dr sir prof professor rev cllr master madam'.split(' '))
const OTHERS = new Set(
  'pc dc ds ps di pcso sgt sergeant fr father sister judge hhj dj imam rabbi pastor auntie aunty aunt uncle nan nana nanna gran grandad granny grandma grandpa detective constable inspector doctor nurse teacher sw'.split(
    ' ',
  ),
)

/** Folded, without a full stop. */
export const isTitle = (fold: string): boolean => COURTESY.has(fold) || OTHERS.has(fold)

/** A title that belongs to the name: "Mrs". "Auntie" tells who somebody is and stays. */
export const isCourtesy = (fold: string): boolean => COURTESY.has(fold)
