/** The attestation that is attached to a PDF. Read by pdf.js (`unpdf`), loaded when there is a PDF: it reads what viewers and printers make of a file. */

interface Attachment {
  readonly filename: string;
  readonly content: Uint8Array;
}

/** Name of the attached file, in our parchments. */
export const ATTACHMENT = 'attestation.jwt';

export const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** The texts of the attached files that may be attestations, ours first. Throws an `Error` in French. */
export async function attestationsInPdf(bytes: Uint8Array): Promise<string[]> {
  const { getDocumentProxy } = await import('unpdf');
  // A copy: pdf.js keeps the bytes for itself.
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: unknown) => {
    const { name } = error as { name?: string };
    throw new Error(name === 'PasswordException' ? 'ce PDF est protégé par un mot de passe.' : 'ce PDF est abîmé et ne se lit pas.');
  });
  try {
    const found = Object.values(((await pdf.getAttachments()) ?? {}) as Record<string, Attachment>);
    return found
      .filter(({ filename }) => /\.(?:jwt|jws)$/i.test(filename))
      .sort((a, b) => Number(b.filename === ATTACHMENT) - Number(a.filename === ATTACHMENT))
      .map(({ content }) => new TextDecoder().decode(content).trim());
  } finally {
    await pdf.destroy();
  }
}
