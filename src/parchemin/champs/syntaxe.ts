/** The language of the texts of a model: fields {{…}}, optional parts [[…]], and \ before those that are to be printed. */
import { show } from '../../text/show.js';
import { type Formes, readFormes } from './accord.js';

export interface ChampDuTexte {
  readonly nom: string;
  readonly filtre?: string;
  /** Whether it is in an optional part. */
  readonly facultatif: boolean;
}
export type Noeud =
  | { readonly texte: string }
  | { readonly champ: ChampDuTexte }
  | { readonly formes: Formes }
  | { readonly facultative: readonly Noeud[] };

const TOKEN = /\\(?:\{\{|\}\}|\[\[|\]\])|\{\{|\}\}|\[\[|\]\]/g;
const isField = (noeud: Noeud): boolean => 'champ' in noeud;

/** Reads one text, token by token: its length once, and no depth beyond an optional part. */
class Lecture {
  readonly fautes: string[] = [];
  readonly noeuds: Noeud[] = [];
  /** The nodes of the optional part that is open. */
  private part: Noeud[] | undefined;
  /** Where the text between the braces of the field that is open begins. */
  private field: number | undefined;

  constructor(private readonly source: string) {
    let from = 0;
    for (const { 0: token, index } of source.matchAll(TOKEN)) {
      if (this.field === undefined) this.text(source.slice(from, index));
      from = index + token.length;
      this.token(token, index);
    }
    if (this.field === undefined) this.text(source.slice(from));
    else this.fautes.push(`« {{ » n'est pas refermé : ${show(source.slice(this.field - 2))}.`);
    if (this.part) this.fautes.push("« [[ » n'est pas refermé par « ]] ».");
  }

  private push(noeud: Noeud): void {
    (this.part ?? this.noeuds).push(noeud);
  }

  private text(texte: string): void {
    if (texte !== '') this.push({ texte });
  }

  private token(token: string, index: number): void {
    if (this.field !== undefined) this.inField(token, index);
    else if (token.startsWith('\\')) this.text(token.slice(1));
    else if (token === '{{') this.field = index + 2;
    else if (token === '}}') this.fautes.push('« }} » ne ferme aucun champ (pour les imprimer : \\}}).');
    else if (token === '[[') this.open();
    else this.close();
  }

  private inField(token: string, index: number): void {
    if (this.field === undefined) return;
    const inside = this.source.slice(this.field, index);
    if (token === '}}') {
      this.field = undefined;
      const field = inside.trim();
      if (field.startsWith('accord:')) this.readAccord(field.slice('accord:'.length));
      else this.readField(field);
    } else this.fautes.push(`« ${token} » est dans un champ qui n'est pas refermé : ${show(`{{${inside}`)}.`);
  }

  private open(): void {
    if (this.part) this.fautes.push("une partie facultative [[…]] en contient une autre : refermez la première avant d'ouvrir la seconde.");
    else this.part = [];
  }

  private close(): void {
    const part = this.part;
    this.part = undefined;
    if (!part) this.fautes.push('« ]] » ne ferme aucune partie facultative (pour les imprimer : \\]]).');
    else if (!part.some(isField))
      this.fautes.push('une partie facultative [[…]] ne contient aucun champ : rien ne dirait quand la laisser.');
    else this.noeuds.push({ facultative: part });
  }

  private readField(inside: string): void {
    const [nom = '', filtre, ...others] = inside.split('|').map((part) => part.trim());
    if (nom === '' || filtre === '') this.fautes.push(`${show(`{{${inside}}}`)} n'a pas de nom de champ ou de filtre.`);
    else if (others.length > 0) this.fautes.push(`${show(`{{${inside}}}`)} a plusieurs filtres : un seul à la fois.`);
    else this.push({ champ: { nom, ...(filtre === undefined ? {} : { filtre }), facultatif: this.part !== undefined } });
  }

  private readAccord(inside: string): void {
    const formes = readFormes(inside);
    if (formes) this.push({ formes });
    else this.fautes.push(`${show(`{{accord:${inside}}}`)} a deux formes, {{accord:né|née}}, ou trois si le sexe peut être inconnu.`);
  }
}

/** What a text is made of, and what is wrong with it, in French. */
export interface TexteLu {
  readonly noeuds: readonly Noeud[];
  readonly fautes: readonly string[];
}

/** Reads the marks alone: the names of fields and filters are looked at elsewhere. */
export function readSyntaxe(texte: string): TexteLu {
  const { noeuds, fautes } = new Lecture(texte);
  return { noeuds, fautes };
}

export const champsIn = (noeuds: readonly Noeud[]): ChampDuTexte[] =>
  noeuds.flatMap((noeud) => ('champ' in noeud ? [noeud.champ] : 'facultative' in noeud ? champsIn(noeud.facultative) : []));

/** Les champs d'un texte, dans l'ordre ; ceux qui sont lisibles si le texte est fautif. @example champsOf('{{titulaire.nom|capitales}}') */
export const champsOf = (texte: string): ChampDuTexte[] => champsIn(readSyntaxe(texte).noeuds);
