/** A text that was read in whatever encoding is written back in UTF-8, and must say so. */
export const asUtf8 = (text: string): string =>
  text.replace(/^(<\?xml\s[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, (declaration: string, before: string) =>
    /=\s*["']utf-8["']$/i.test(declaration) ? declaration : `${before}"UTF-8"`,
  );
