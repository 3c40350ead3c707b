/**
 * What the JDK's XML reader says in French of a file that is not well-formed; no key is printed. The declarations inside a DOCTYPE are
 * left out: no deposit has one. Two sentences lack apostrophes (« Lespace », « Lélément ou lattribut »): that is how the JDK prints them.
 */
export const SYNTAX_SENTENCES = {
  AlreadySeenDoctype: 'DOCTYPE déjà vu.',
  AttributeNSNotUnique: 'L\'attribut "‹attribute›" lié à l\'espace de noms "‹namespace›" a déjà été spécifié pour l\'élément "‹element›".',
  AttributeNotUnique: 'L\'attribut "‹attribute›" a déjà été spécifié pour l\'élément "‹element›".',
  AttributePrefixUnbound: 'Le préfixe "‹prefix›" de l\'attribut "‹attribute›" associé à un type d\'élément "‹element›" n\'est pas lié.',
  AttributeValueUnterminated: 'La valeur de l\'attribut "‹attribute›" doit se terminer par les guillemets correspondants.',
  CDEndInContent:
    'La séquence de caractères "]]>" ne doit pas figurer dans le contenu sauf si elle est utilisée pour baliser la fin d\'une section CDATA.',
  CDSectUnterminated: 'La section CDATA doit se terminer par "]]>".',
  CantBindXML:
    'Le préfixe "xml" ne peut pas être lié à un autre espace de noms que son espace de noms habituel. Lespace de noms de "xml" ne peut pas non plus être lié à un autre préfixe que "xml".',
  CantBindXMLNS:
    'Le préfixe "xmlns" ne peut pas être lié à un espace de noms de façon explicite, pas plus que lespace de noms de "xmlns" à un préfixe quelconque.',
  CharConversionFailure: 'Une entité respectant un certain encodage ne doit pas contenir de séquences non admises dans cet encodage.',
  CloseQuoteExpected: 'Des guillemets fermants sont attendus pour l\'attribut "‹attribute›" associé à un type d\'élément "‹element›".',
  ColonNotLegalWithNS: "Les deux-points ne sont pas autorisés dans le nom '‹name›' lorsque les espaces de noms sont activés.",
  CommentUnterminated: 'Le commentaire doit se terminer par "-->".',
  ContentIllegalInProlog: 'Contenu non autorisé dans le prologue.',
  ContentIllegalInTrailingMisc: 'Contenu non autorisé dans la section de fin.',
  DashDashInComment: 'La chaîne "--" n\'est pas autorisée dans les commentaires.',
  DigitRequiredInCharRef: 'Une représentation décimale doit immédiatement suivre la chaîne "&#" dans une référence de caractère.',
  DoctypeIllegalInContent: "Un DOCTYPE n'est pas autorisé dans le contenu.",
  DoctypeNotAllowed:
    'DOCTYPE n\'est pas autorisé lorsque la fonctionnalité "http://apache.org/xml/features/disallow-doctype-decl" est définie sur True.',
  DoctypedeclNotClosed: "La déclaration de type de document pour le type d'élément racine \"‹element›\" doit se terminer par ']'.",
  DoctypedeclUnterminated: "La déclaration de type de document pour le type d'élément racine \"‹element›\" doit se terminer par '>'.",
  ETagRequired: 'Le type d\'élément "‹element›" doit se terminer par la balise de fin correspondante "</‹element›>".',
  ETagUnterminated: "La balise de fin pour le type d'élément \"‹element›\" doit se terminer par un délimiteur '>'.",
  ElementAttributeLimit: 'JAXP00010002 : L\'élément "‹element›" a plus de "‹limit›" attributs. "‹limit›" est la limite imposée par le JDK.',
  ElementPrefixUnbound: 'Le préfixe "‹prefix›" de l\'élément "‹element›" n\'est pas lié.',
  ElementUnterminated: 'Le type d\'élément "‹element›" doit être suivi des spécifications d\'attribut, ">" ou "/>".',
  ElementXMLNSPrefix: 'L\'élément "‹element›" ne peut pas avoir "xmlns" comme préfixe.',
  EmptyPrefixedAttName:
    "La valeur de l'attribut \"‹attribute›\" n'est pas valide. Les liaisons d'espaces de noms préfixés ne peuvent pas être vides.",
  EncodingByteOrderUnsupported: 'L\'ordre des octets donné pour encoder "‹encoding›" n\'est pas pris en charge.',
  EncodingDeclInvalid: 'Nom d\'encodage "‹encoding›" non valide.',
  EncodingNotSupported: 'L\'encodage "‹encoding›" n\'est pas pris en charge.',
  EntityExpansionLimit:
    "JAXP00010001 : L'analyseur a rencontré plus de \"‹limit›\" développements d'entité dans ce document. Il s'agit de la limite imposée par le JDK.",
  EntityNotDeclared: 'L\'entité "‹entity›" était référencée, mais pas déclarée.',
  EqRequiredInAttribute: 'Le nom d\'attribut "‹attribute›" associé à un type d\'élément "‹element›" doit être suivi du caractère \'=\'.',
  EqRequiredInXMLDecl: 'Le caractère \'=\' doit suivre "‹attribute›" dans la déclaration XML.',
  ExpectedByte: 'Octet ‹byte› de la séquence UTF-8 à ‹size› octets attendu.',
  HexdigitRequiredInCharRef: 'Une représentation hexadécimale doit immédiatement suivre la chaîne "&#x" dans une référence de caractère.',
  IllegalQName: 'Lélément ou lattribut ne correspond pas à la production QName : QName::=(NCName:)?NCName.',
  InvalidASCII: 'L\'octet "‹byte›" n\'appartient pas au jeu de caractères ASCII (7 bits).',
  InvalidByte: 'Octet ‹byte› de la séquence UTF-8 à ‹size› octets non valide.',
  InvalidCharInAttValue:
    'Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans la valeur de l\'attribut "‹attribute›" et l\'élément est "‹element›".',
  InvalidCharInCDSect: 'Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans la section CDATA.',
  InvalidCharInComment: 'Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans le commentaire.',
  InvalidCharInContent: "Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans le contenu d'élément du document.",
  InvalidCharInMisc: "Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans le balisage après la fin du contenu d'élément.",
  InvalidCharInPI: "Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans l'instruction de traitement.",
  InvalidCharInProlog: 'Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans le prologue du document.',
  InvalidCharInXMLDecl: 'Un caractère XML non valide (Unicode : 0x‹code›) a été détecté dans la déclaration XML.',
  InvalidCharRef: 'La référence de caractère "&#‹code›" est un caractère XML non valide.',
  InvalidCommentStart: 'Le commentaire doit commencer par "<!--".',
  InvalidHighSurrogate:
    'Les bits de substitution supérieurs (High surrogate) dans la séquence UTF-8 ne doivent pas dépasser 0x10 mais des bits 0x‹code› ont été détectés.',
  LessthanInAttValue:
    'La valeur de l\'attribut "‹attribute›" associé à un type d\'élément "‹element›" ne doit pas contenir le caractère \'<\'.',
  MSG_MARKUP_NOT_RECOGNIZED_IN_DTD:
    'Les déclarations de balisage contenues dans la déclaration de type de document ou sur lesquelles pointe cette dernière doivent avoir un format correct.',
  MSG_SPACE_REQUIRED_BEFORE_ROOT_ELEMENT_TYPE_IN_DOCTYPEDECL:
    'Un espace est obligatoire après "<!DOCTYPE" dans la déclaration de type de document.',
  MSG_ROOT_ELEMENT_TYPE_REQUIRED: 'Le type d\'élément racine doit figurer après "<!DOCTYPE" dans la déclaration de type de document.',
  MarkupEntityMismatch: 'Les structures de document XML doivent commencer et se terminer dans la même entité.',
  MarkupNotRecognizedInContent: 'Le contenu des éléments doit inclure un balisage ou des caractères au format correct.',
  MarkupNotRecognizedInMisc: "Le balisage du document suivant l'élément racine doit avoir un format correct.",
  MarkupNotRecognizedInProlog: "Le balisage du document précédant l'élément racine doit avoir un format correct.",
  MaxElementDepthLimit:
    'JAXP00010006 : l\'élément "‹element›" a une profondeur de "‹size›" qui dépasse la limite de "‹limit›" définie par "‹by›".',
  MaxXMLNameLimit:
    'JAXP00010005 : La longueur de l\'entité "‹entity›" est de "‹size›". Cette valeur dépasse la limite de "‹limit›" définie par "‹by›".',
  MorePseudoAttributes: "D'autres pseudo-attributs sont attendus.",
  NameRequiredInReference: 'Le nom de l\'identité doit immédiatement suivre le caractère "&" dans la référence d\'entité.',
  NoMorePseudoAttributes: "Aucun autre pseudo-attribut n'est autorisé.",
  OpenQuoteExpected: 'Des guillemets ouvrants sont attendus pour l\'attribut "‹attribute›" associé à un type d\'élément "‹element›".',
  PITargetRequired: "L'instruction de traitement doit commencer par le nom de la cible.",
  PIUnterminated: 'L\'instruction de traitement doit se terminer par "?>".',
  PrefixDeclared: 'Le préfixe d\'espace de noms "‹prefix›" n\'était pas déclaré.',
  PrematureEOF: 'Fin prématurée du fichier.',
  PseudoAttrNameExpected: 'Un nom de pseudo-attribut est attendu.',
  QuoteRequiredInXMLDecl: 'La valeur suivant "‹attribute›" dans la déclaration XML doit être une chaîne entre guillemets.',
  RecursiveReference: 'Référence d\'entité récursive "‹entity›". (Chemin de référence : ‹way›),',
  ReferenceIllegalInProlog: 'Référence non autorisée dans le prologue.',
  ReferenceIllegalInTrailingMisc: 'Référence non autorisée dans la section de fin.',
  ReferenceUnterminated: "La référence doit se terminer par un délimiteur ';'.",
  ReservedPITarget: 'La cible de l\'instruction de traitement correspondant à "[xX][mM][lL]" n\'est pas autorisée.',
  RootElementRequired: "L'élément racine est obligatoire dans un document au format correct.",
  SDDeclInvalid: 'La valeur de déclaration de document autonome doit être "oui" ou "non", mais pas "‹value›".',
  SDDeclNameInvalid: 'Le nom de document autonome contenu dans la déclaration XML est peut-être mal orthographié.',
  SemicolonRequiredInCharRef: "La référence de caractère doit se terminer par le délimiteur ';'.",
  SemicolonRequiredInReference: "La référence à l'entité \"‹entity›\" doit se terminer par le délimiteur ';'.",
  // `standalone` has the same sentence: the JDK names the wrong attribute.
  SpaceRequiredBeforeEncodingInXMLDecl: 'Un espace est obligatoire devant le pseudo-attribut encoding dans la déclaration XML.',
  SpaceRequiredBeforeVersionInXMLDecl: 'Un espace est obligatoire devant le pseudo-attribut version dans la déclaration XML.',
  SpaceRequiredBetweenPublicAndSystem: 'Des espaces sont obligatoires entre les ID publicId et systemId.',
  SpaceRequiredInPI: "Un espace est obligatoire entre les données et la cible de l'instruction de traitement.",
  TwoColonsInQName: 'Un deuxième ":" non valide a été détecté dans le type d\'élément ou le nom d\'attribut.',
  VersionInfoInvalid: 'Version "‹version›" non valide.',
  VersionInfoRequired: 'La version est obligatoire dans la déclaration XML.',
  VersionNotSupported: 'La version XML "‹version›" n\'est pas prise en charge. Seule la version XML 1.0 est prise en charge.',
  VersionNotSupported11:
    'La version XML "‹version›" n\'est pas prise en charge. Seules les versions XML 1.0 et XML 1.1 sont prises en charge.',
  XMLDeclMustBeFirst: "La déclaration XML ne peut figurer qu'au début du document.",
  XMLDeclUnterminated: 'La déclaration XML doit se terminer par "?>".',
} as const;

export type SyntaxKey = keyof typeof SYNTAX_SENTENCES;
