/** A sentence of the XML reader → what is wrong, and what to do, for somebody who reads no XML. */
import type { GenericCode } from '../../messages.js';
import { show } from '../../text/show.js';
import type { XercesArgs } from './format.js';
import { attributeName } from './qnames.js';
import { ERASE, ESCAPE_MARKUP, SAVE_AS_UTF8, SEND_AGAIN, TELL_EDITOR, UNDO_EDITS } from './remedies.js';
import { type Explained, type Subject, say } from './subject.js';
import type { SyntaxKey } from './syntax-sentences.js';

type Args = Readonly<Record<string, string | number>>;
type Detail<Key extends SyntaxKey> = string | ((args: XercesArgs<Key>) => string);
interface Told<Key extends SyntaxKey> {
  readonly detail: Detail<Key>;
  readonly remede: string;
}
/** Told by a generic code of its own rather than as a fault of form. */
interface Coded {
  readonly code: GenericCode;
  readonly remede: string;
}

/** « La balise cpf:sexe ». */
const tag = ({ element }: { readonly element: string | number }): string => `la balise ${show(String(element))}`;
const inAttribute = ({ attribute }: { readonly attribute: string | number }): string =>
  `l'attribut ${show(attributeName(String(attribute)))}`;

const told =
  (remede: string) =>
  <Key extends SyntaxKey>(detail: Detail<Key>): Told<Key> => ({ detail, remede });
const editor = told(TELL_EDITOR);
const touched = told(UNDO_EDITS);
const asMarkup = told(ESCAPE_MARKUP);
const encoding = told(SAVE_AS_UTF8);
const cut = told(SEND_AGAIN);
const doctype = { code: 'doctype-interdit', remede: TELL_EDITOR } as const;

/** « U+0007 » from `7`, `&#7`, `&#x7`. */
const character = ({ code }: { readonly code: string | number }): string =>
  String(code)
    .replace(/^&?#?x?/i, '')
    .toUpperCase()
    .padStart(4, '0');
const forbidden = (place: string) =>
  told(ERASE)(
    (args: { readonly code: string | number }) => `un caractère invisible que le XML interdit (U+${character(args)}) se trouve ${place}`,
  );
const declaration = (detail: string) =>
  touched(`la première ligne, « <?xml … ?> », est mal écrite (${detail}) ; attendu : <?xml version="1.0" encoding="UTF-8"?>`);
// Whatever is announced: only the sentences about UTF-8, the usual case, and ASCII say which encoding it is.
const bytes = { code: 'encodage-invalide', remede: SAVE_AS_UTF8 } as const;
const unsupported = { code: 'encodage-inconnu', remede: SAVE_AS_UTF8 } as const;
const afterEnd = cut(
  'quelque chose suit la dernière balise, ou une balise de fin est en trop : deux fichiers ont peut-être été collés bout à bout',
);
const unescaped = asMarkup('un « & » se trouve seul dans un texte');
const unclosed = (what: string) => touched(`${what} n'est pas fermé`);
const attributes = (detail: string) =>
  editor(<K extends XercesArgs<'EqRequiredInAttribute'>>(args: K) => `${tag(args)} est mal écrite : ${inAttribute(args)} ${detail}`);

export const SYNTAX_FAULTS: { readonly [Key in SyntaxKey]: Told<Key> | Coded } = {
  AlreadySeenDoctype: doctype,
  AttributeNSNotUnique: attributes('y est deux fois'),
  AttributeNotUnique: attributes('y est deux fois'),
  AttributePrefixUnbound: editor(
    (args) =>
      `${inAttribute(args)} de ${tag(args)} a un préfixe, ${show(String(args.prefix))}, qui n'est déclaré nulle part (xmlns:${args.prefix} manque)`,
  ),
  AttributeValueUnterminated: cut((args) => `la valeur de ${inAttribute(args)} n'a pas de guillemet fermant`),
  CDEndInContent: asMarkup('« ]]> » se trouve dans un texte (écrivez ]]&gt;)'),
  CDSectUnterminated: unclosed('une section CDATA'),
  CantBindXML: editor('le préfixe « xml » est détourné de son emploi'),
  CantBindXMLNS: editor('le préfixe « xmlns » est détourné de son emploi'),
  CharConversionFailure: bytes,
  CloseQuoteExpected: attributes("n'a pas de guillemet fermant"),
  ColonNotLegalWithNS: editor(({ name }) => `le nom ${show(String(name))} contient « : », qui n'y est pas permis`),
  CommentUnterminated: unclosed('un commentaire (<!--)'),
  ContentIllegalInProlog: touched(
    "quelque chose précède la première balise : le fichier doit commencer par « <?xml », sans rien devant, et ne rien contenir d'autre avant la balise racine",
  ),
  ContentIllegalInTrailingMisc: afterEnd,
  DashDashInComment: touched('un commentaire contient « -- »'),
  DigitRequiredInCharRef: asMarkup("« &# » n'est pas suivi d'un numéro de caractère"),
  DoctypeIllegalInContent: doctype,
  DoctypeNotAllowed: doctype,
  DoctypedeclNotClosed: doctype,
  DoctypedeclUnterminated: doctype,
  ETagRequired: touched(
    (args) =>
      `${tag(args)} est ouverte, mais une autre est fermée à sa place : sa balise de fin, </${args.element}>, manque ou est mal écrite`,
  ),
  ETagUnterminated: touched((args) => `la balise de fin </${args.element}> n'est pas terminée par « > »`),
  ElementAttributeLimit: editor((args) => `${tag(args)} a plus de ${args.limit} attributs`),
  ElementPrefixUnbound: editor(
    (args) =>
      `${tag(args)} a un préfixe, ${show(String(args.prefix))}, qui n'est déclaré nulle part (xmlns:${args.prefix} manque sur la balise racine)`,
  ),
  ElementUnterminated: asMarkup((args) => `${tag(args)} est mal écrite, ou un « < » se trouve dans un texte`),
  ElementXMLNSPrefix: editor((args) => `${tag(args)} a pour préfixe « xmlns », qui est réservé`),
  EmptyPrefixedAttName: editor((args) => `${inAttribute(args)} est vide : un préfixe doit désigner un espace de noms`),
  EncodingByteOrderUnsupported: unsupported,
  EncodingDeclInvalid: encoding(({ encoding: name }) => `l'encodage annoncé, ${show(String(name))}, n'est pas un nom d'encodage`),
  EncodingNotSupported: unsupported,
  EntityExpansionLimit: doctype,
  EntityNotDeclared: asMarkup(
    ({ entity }) => `${show(`&${entity};`)} n'existe pas en XML : écrivez le caractère lui-même (é, et non &eacute;)`,
  ),
  EqRequiredInAttribute: attributes("n'est pas suivi de « = »"),
  EqRequiredInXMLDecl: declaration('un « = » manque'),
  ExpectedByte: bytes,
  HexdigitRequiredInCharRef: asMarkup("« &#x » n'est pas suivi d'un numéro de caractère"),
  IllegalQName: editor("un nom de balise ou d'attribut contient un « : » mal placé"),
  InvalidASCII: encoding("il annonce l'encodage US-ASCII, mais contient des lettres accentuées"),
  InvalidByte: bytes,
  InvalidCharInAttValue: forbidden('dans un attribut'),
  InvalidCharInCDSect: forbidden('dans un texte'),
  InvalidCharInComment: forbidden('dans un commentaire'),
  InvalidCharInContent: forbidden('dans un texte'),
  InvalidCharInMisc: forbidden('après la dernière balise'),
  InvalidCharInPI: forbidden('dans une instruction « <? »'),
  InvalidCharInProlog: forbidden('avant la première balise'),
  InvalidCharInXMLDecl: forbidden('dans la première ligne'),
  InvalidCharRef: told(ERASE)(({ code }) => `« &#${code}; » désigne un caractère que le XML interdit`),
  InvalidCommentStart: touched("« <! » n'ouvre ni commentaire ni section CDATA"),
  InvalidHighSurrogate: bytes,
  LessthanInAttValue: asMarkup((args) => `un « < » se trouve dans ${inAttribute(args)} de ${tag(args)}, ou un guillemet y manque`),
  MSG_MARKUP_NOT_RECOGNIZED_IN_DTD: doctype,
  MSG_SPACE_REQUIRED_BEFORE_ROOT_ELEMENT_TYPE_IN_DOCTYPEDECL: doctype,
  MSG_ROOT_ELEMENT_TYPE_REQUIRED: doctype,
  MarkupEntityMismatch: cut("il s'arrête avant la fin : des balises ouvertes ne sont pas fermées"),
  MarkupNotRecognizedInContent: asMarkup('un « < » se trouve dans un texte, ou une balise est mal écrite'),
  MarkupNotRecognizedInMisc: afterEnd,
  MarkupNotRecognizedInProlog: touched("un « < » qui précède la première balise n'ouvre rien"),
  MaxElementDepthLimit: editor(({ limit }) => `les balises sont imbriquées sur plus de ${limit} niveaux`),
  MaxXMLNameLimit: editor(({ limit }) => `un nom de balise ou d'attribut dépasse ${limit} caractères`),
  MorePseudoAttributes: declaration('elle est incomplète'),
  NameRequiredInReference: unescaped,
  NoMorePseudoAttributes: declaration('elle contient un attribut de trop'),
  OpenQuoteExpected: attributes("n'a pas sa valeur entre guillemets"),
  PITargetRequired: touched("une instruction « <? » n'a pas de nom"),
  PIUnterminated: unclosed('une instruction « <? »'),
  PrefixDeclared: editor(({ prefix }) => `le préfixe ${show(String(prefix))} n'est déclaré nulle part`),
  PrematureEOF: cut("il est vide, ou il s'arrête avant la première balise"),
  PseudoAttrNameExpected: declaration("un nom d'attribut manque"),
  QuoteRequiredInXMLDecl: declaration('des guillemets manquent'),
  RecursiveReference: doctype,
  ReferenceIllegalInProlog: touched('un « & » précède la première balise'),
  ReferenceIllegalInTrailingMisc: afterEnd,
  ReferenceUnterminated: unescaped,
  ReservedPITarget: touched(
    "une déclaration « <?xml … ?> » n'est pas au tout début du fichier : un espace ou une ligne la précède, ou deux fichiers ont été collés bout à bout",
  ),
  RootElementRequired: cut('il ne contient aucune balise'),
  SDDeclInvalid: declaration('standalone vaut yes ou no'),
  SDDeclNameInvalid: declaration('le mot standalone est mal écrit'),
  SemicolonRequiredInCharRef: asMarkup('le « ; » qui termine un « &#… » manque'),
  SemicolonRequiredInReference: asMarkup(({ entity }) => `un « & » se trouve seul dans un texte, devant ${show(String(entity))}`),
  SpaceRequiredBeforeEncodingInXMLDecl: declaration('un espace manque devant encoding ou standalone'),
  SpaceRequiredBeforeVersionInXMLDecl: declaration('un espace manque devant version'),
  SpaceRequiredBetweenPublicAndSystem: doctype,
  SpaceRequiredInPI: touched(
    'une instruction est collée à ce qui la suit ; à la première ligne, il faut un espace après « <?xml » : <?xml version="1.0" encoding="UTF-8"?>',
  ),
  TwoColonsInQName: editor("un nom de balise ou d'attribut contient deux « : »"),
  VersionInfoInvalid: declaration("la version n'en est pas une"),
  VersionInfoRequired: declaration("version manque, ou n'est pas la première"),
  VersionNotSupported: declaration("la version du XML n'est pas 1.0"),
  VersionNotSupported11: declaration("la version du XML n'est pas 1.0"),
  XMLDeclMustBeFirst: touched("une déclaration « <?xml … ?> » n'est pas au tout début du fichier"),
  XMLDeclUnterminated: declaration('elle ne se termine pas par « ?> »'),
};

export function explainSyntax(key: SyntaxKey, args: Args, subject: Subject): Explained {
  const told = SYNTAX_FAULTS[key];
  const { remede } = told;
  if ('code' in told) return { fault: say(subject, told.code, { encoding: 'UTF-8', ...args }, 'xml'), remede };
  const { detail } = told;
  return { fault: say(subject, 'xml-mal-forme', { detail: typeof detail === 'string' ? detail : detail(args as never) }, 'xml'), remede };
}
