/**
 * Every kind of problem that the check can report, and what each means.
 * Written down once so that the compiler refuses a kind that is not here, and a test asks for a fixture of each that is.
 */
export const kinds = {
  // How a file is stored and named.
  bom: 'the file starts with a byte order mark',
  crlf: 'lines end the Windows way',
  'broken-letters': 'letters were lost in a wrong conversion',
  'not-nfc': 'marks are typed as separate characters',
  'file-name': 'the file name has marks, capitals or spaces',
  'unread-file': 'nothing reads the file: a wrong ending or a wrong folder',
  'missing-site': 'there is no site.yaml',
  // The part between the lines of ---, and the registers.
  'no-front-matter': 'the text has no declarations at its top',
  yaml: 'the YAML cannot be read',
  'yaml-tab': 'a tab in YAML',
  'yaml-colon': 'a value with a colon and no quotes',
  'yaml-comma': 'a value with a comma inside { } and no quotes',
  'yaml-open': 'a bracket or quote that is opened and not closed',
  'yaml-duplicate': 'a key that stands twice',
  'unknown-key': 'a key that the schema does not know',
  'missing-key': 'a key that must be there',
  'wrong-type': 'a list where a line of text belongs, and the like',
  'not-in-list': 'a value outside the list of allowed ones',
  'too-short': 'too few characters or items',
  'too-long': 'too many characters or items',
  'not-an-address': 'a web address that is none',
  'wrong-form': 'a value that does not match its pattern',
  refused: 'a rule of a schema with its own sentence, such as an impossible date',
  // What points to what.
  'dangling-reference': 'an id in YAML that leads nowhere',
  'dead-link': 'a link that leads nowhere',
  'link-out-of-time': 'a link to a page that is not shown on some day when the link is',
  'duplicate-title': 'two texts of one title',
  'duplicate-code': 'two printed codes of one name',
  'duplicate-source': 'two sources of one address',
  'unknown-source': 'a Cite that leads nowhere',
  'unknown-figure': 'a Figure that leads nowhere',
  'unknown-value': 'a [[value]] that leads nowhere',
  // The text itself.
  'mdx-unclosed': 'a part that is opened and not closed',
  'mdx-unopened': 'a closing tag without its opening one',
  'mdx-attribute': 'a tag whose attributes cannot be read',
  'mdx-brace': 'a stray brace',
  'mdx-angle': 'a stray angle bracket',
  'part-in-md': 'a part or HTML in a .md file, where it would vanish',
  'unknown-part': 'a part that does not exist',
  'unknown-attribute': 'an attribute that the part does not take',
  'missing-attribute': 'an attribute that the part must have',
  'gate-day': 'a From or Until whose day is no day',
  import: 'an import or export in a text',
  expression: 'a JavaScript expression in a text',
  'image-alt': 'a picture without words',
  'heading-1': 'a second first-level heading',
  // Days and sources.
  'future-date': 'reviewed after today',
  'review-order': 'due for review before it was reviewed',
  'review-overdue': 'the review is overdue',
  'valid-order': 'valid until before it is valid',
  'value-expired': 'a value past its last day',
  'no-source': 'a text without any source',
  'sources-later': 'a text shown before its first source existed',
  'dated-gap': 'a dated line that says nothing on some day',
  // Plain words.
  'vague-link': 'a link called "here"',
  'long-sentence': 'a sentence over 35 syllables',
  acronym: 'an acronym that is not written out at its first use',
  'tone-mark': 'a mark placed the new way: hoà for hòa',
  misspelt: 'a syllable that Vietnamese does not have',
  'uncited-number': 'a number or date without a source',
} as const;

export type Kind = keyof typeof kinds;
