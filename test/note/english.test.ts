import { describe, expect, test } from 'vitest'
import { isEnglish } from '../../server/note/english.ts'
import { readNote } from '../../server/note/note.ts'

describe('a note in English', () => {
  test.each([
    [
      'in full sentences',
      'You showed me your room and we talked about school. Your mum was in the kitchen.',
    ],
    [
      'in telegraphic style',
      'HV to home, mum home, kids at school. Spoke re PEP, EHCP, SALT. House clean, food in cupboards, beds made, dog walked. Next visit Tues.',
    ],
    [
      'with many names',
      'Zofia, Tomasz, Hanna and Marek Wiśniewska came to St. Anne’s with Babcia and Mrs Patel for pierogi and songs.',
    ],
    ['too short to tell', 'Merhaba, nasılsın?'],
  ])('%s', (_, text) => {
    expect(isEnglish(readNote(text))).toBe(true)
  })
})

describe('a note in another language', () => {
  test.each([
    [
      'Polish',
      'Zofia powiedziała mi, że nie lubi szkoły, bo dzieci się z niej śmieją. Mama była w kuchni i gotowała obiad. Tata wrócił późno do domu i krzyczał na wszystkich.',
    ],
    [
      'French',
      'Chloé m’a dit qu’elle ne veut pas rentrer à la maison parce que son père crie beaucoup. Sa mère travaille tard et sa sœur reste chez la voisine.',
    ],
    [
      'Turkish',
      'Çocuk okulda çok mutlu olduğunu söyledi ama evde babasının sürekli bağırdığını anlattı. Annesi mutfakta yemek yapıyordu ve konuşmak istemedi.',
    ],
    [
      'Arabic',
      'قالت لي الطفلة إنها لا تريد العودة إلى البيت لأن والدها يصرخ كثيرا وأمها تعمل حتى وقت متأخر كل يوم وهي خائفة',
    ],
    [
      'Welsh',
      'Dywedodd Rhys wrtha i nad yw e’n hoffi mynd i’r ysgol achos mae’r plant eraill yn chwerthin am ei ben e bob dydd ar yr iard.',
    ],
  ])('%s', (_, text) => {
    expect(isEnglish(readNote(text))).toBe(false)
  })
})
