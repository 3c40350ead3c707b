/**
 * What the JDK's schema validator says in French, for whatever breaks our schemas: all the keys seen on 16 000 broken documents, and
 * their closest neighbours. The sentence printed begins with its key. `‹name›` is what varies: neither mark is in any sentence.
 */
export const SCHEMA_SENTENCES = {
  'cvc-attribute.3':
    "La valeur '‹value›' de l'attribut '‹attribute›' de l'élément '‹element›' n'est pas valide par rapport à son type, '‹type›'.",
  'cvc-complex-type.2.1':
    "L'élément '‹element›' ne doit comporter aucun enfant ([children]) de type caractère ou élément d'information, car le type de contenu du type est vide.",
  'cvc-complex-type.2.2':
    "L'élément '‹element›' ne doit comporter aucun enfant ([children]) de type élément et la valeur doit être valide.",
  'cvc-complex-type.2.3':
    "L'élément '‹element›' ne doit comporter aucun enfant ([children]) de type caractère, car le type porte le type de contenu \"element-only\".",
  'cvc-complex-type.2.4.a': "Contenu non valide trouvé à partir de l'élément '‹child›'. L'une des valeurs '‹expected›' est attendue.",
  'cvc-complex-type.2.4.b': "Le contenu de l'élément '‹element›' n'est pas complet. L'un des éléments '‹expected›' est attendu.",
  'cvc-complex-type.2.4.d': "Contenu non valide trouvé à partir de l'élément '‹child›'. Aucun élément enfant n'est attendu à cet endroit.",
  'cvc-complex-type.3.2.1': "L'élément '‹element›' ne dispose d'aucun caractère générique d'attribut pour l'attribut '‹attribute›'.",
  'cvc-complex-type.3.2.2': "L'attribut '‹attribute›' n'est pas autorisé dans l'élément '‹element›'.",
  'cvc-datatype-valid.1.2.1': "'‹value›' n'est pas une valeur valide pour '‹type›'.",
  'cvc-elt.1.a': "Déclaration de l'élément '‹element›' introuvable.",
  'cvc-elt.3.1':
    "L'attribut '‹attribute›' ne doit pas figurer dans l'élément '‹element›', car la propriété {nillable} de '‹element›' est False.",
  'cvc-elt.3.2.1':
    "L'élément '‹element›' ne doit comporter aucun enfant ([children]) de type caractère ou élément d'information, car '‹attribute›' est indiqué.",
  'cvc-elt.3.2.2': "Il ne doit y avoir aucun attribut {value constraint} fixe pour l'élément '‹element›', car '‹attribute›' est indiqué.",
  'cvc-elt.4.1': "La valeur '‹value›' de l'attribut '‹attribute›' de l'élément '‹element›' n'est pas un QName valide.",
  'cvc-elt.4.2': "Impossible de résoudre '‹value›' en une définition de type pour l'élément '‹element›'.",
  'cvc-elt.4.3': `La dérivation du type '‹value›' à partir de la définition de type '‹base›' de l'élément "‹element›" n'est pas valide.`,
  'cvc-elt.5.1.1':
    "L'attribut {value constraint} '‹value›' de l'élément '‹element›' n'est pas une valeur par défaut valide pour le type '‹type›'.",
  'cvc-enumeration-valid':
    "La valeur '‹value›' n'est pas un facet valide par rapport à l'énumération '‹values›'. Il doit s'agir d'une valeur provenant de l'énumération.",
  'cvc-length-valid':
    "La valeur '‹value›', ayant pour longueur '‹length›', n'est pas un facet valide par rapport à la longueur '‹limit›' pour le type '‹type›'.",
  'cvc-maxInclusive-valid': "La valeur '‹value›' n'est pas un facet valide par rapport à maxInclusive '‹limit›' pour le type '‹type›'.",
  'cvc-maxLength-valid':
    "La valeur '‹value›', ayant pour longueur '‹length›', n'est pas un facet valide par rapport à maxLength '‹limit›' pour le type '‹type›'.",
  'cvc-minInclusive-valid': "La valeur '‹value›' n'est pas un facet valide par rapport à minInclusive '‹limit›' pour le type '‹type›'.",
  'cvc-minLength-valid':
    "La valeur '‹value›', ayant pour longueur '‹length›', n'est pas un facet valide par rapport à minLength '‹limit›' pour le type '‹type›'.",
  'cvc-pattern-valid': "La valeur '‹value›' n'est pas un facet valide par rapport au modèle '‹pattern›' pour le type '‹type›'.",
  'cvc-type.2': "La définition de type ne doit pas être abstract pour l'élément ‹element›.",
  'cvc-type.3.1.1':
    "L'élément '‹element›' est de type simple et ne peut donc pas avoir d'attributs, à l'exception de ceux où le nom d'espace de noms est identique à 'http://www.w3.org/2001/XMLSchema-instance' et où [local name] est 'type', 'nil', 'schemaLocation' ou 'noNamespaceSchemaLocation'. Cependant, l'attribut '‹attribute›' a été trouvé.",
  'cvc-type.3.1.2':
    "L'élément '‹element›' est de type simple et ne doit comporter aucun enfant ([children]) de type élément d'information.",
  'cvc-type.3.1.3': "La valeur '‹value›' de l'élément '‹element›' n'est pas valide.",
  UndeclaredPrefix: "Impossible de résoudre '‹value›' en un QName : le préfixe '‹prefix›' n'est pas déclaré.",
  'schema_reference.4':
    "Echec de la lecture du document de schéma '‹document›' pour les raisons suivantes : 1) Le document est introuvable ; 2) Le document n'a pas pu être lu ; 3) L'élément racine du document n'est pas <xsd:schema>.",
} as const;

export type SchemaKey = keyof typeof SCHEMA_SENTENCES;
