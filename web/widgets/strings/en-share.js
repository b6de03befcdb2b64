// What the dialog "Share or embed" says in English.

export const share = {
  configurator: 'Set up a widget',
  widget: 'Widget',
  /** @param {string} widget */
  title: (widget) => `Share “${widget}”`,
  close: 'Close',
  form: 'As',
  forms: {
    link: 'Link',
    element: 'Element',
    iframe: 'Frame',
    single: 'One file',
  },
  hints: {
    link: 'Opens this widget by itself, in a page of its own.',
    lesson: 'Opens this lesson, at this figure.',
    element: 'For a page that may run scripts. It is part of the page, with its font and its width.',
    iframe: 'For Canvas, Moodle, Notion and whatever takes a frame. It works with sandbox="allow-scripts".',
    single: 'One HTML file with everything in it. It opens from a disk, without a network.',
  },
  place: 'At the place where it is now',
  placeHint: 'With the run, the step and the node it is at, to the last bit.',
  ownText: 'A link or a frame does not carry your own text to learn from. The element does.',
  options: 'Options',
  preview: 'Preview',
  /** @param {string} initial */
  initial: (initial) => `default: ${initial}`,
  tag: 'The tag, which you can edit',
  tagHint: 'Add an attribute, such as seed="7", and the widget below follows.',
  noTag: 'This is not a whole <micro-gpt> tag with a widget of the list above. What is shown stays as it was.',
  /** @param {string} names */
  unknown: (names) => `Not set here: ${names}.`,
  code: 'What to paste',
  copy: 'Copy',
  copied: 'Copied.',
  selected: 'Selected. Copy it with Ctrl+C, or with ⌘C on a Mac.',
  download: 'Download for offline',
  openLink: 'Open it',
  noSite: 'This copy was saved to a file and does not know an address that others could open.',
};
