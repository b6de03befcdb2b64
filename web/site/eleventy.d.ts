// Eleventy ships no types; this is what build.js uses.
declare module '@11ty/eleventy' {
  export default class Eleventy {
    constructor(input: string, output: string, options: {configPath: string});
    write(): Promise<void>;
  }
}
