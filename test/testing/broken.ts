/** A deposit broken in known ways, one at a time: what stands in it → what is put instead. */
import { fluxConforme } from '../../src/testing/flux.js';
import { serializeFluxSync } from '../../src/xml/write.js';

const EDITS: Readonly<Record<string, readonly [from: RegExp | string, to: string]>> = {
  conforme: ['', ''],
  manquante: [/<cpf:nomNaissance>[^<]*<\/cpf:nomNaissance>/, ''],
  'manquantes deux': [/<cpf:prenom1>[\s\S]*?<\/cpf:anneeNaissance>/, ''],
  inconnue: ['<cpf:prenom1>', '<cpf:age>3</cpf:age><cpf:prenom1>'],
  'inconnue au lieu de': [/<cpf:nomNaissance>[^<]*<\/cpf:nomNaissance>/, '<cpf:age>3</cpf:age>'],
  double: ['<cpf:prenom1>', '<cpf:prenom1>Ada</cpf:prenom1><cpf:prenom1>'],
  long: [/<cpf:prenom1>[^<]*/, `<cpf:prenom1>${'é'.repeat(61)}`],
  émojis: [/<cpf:prenom1>[^<]*/, `<cpf:prenom1>${'😀'.repeat(31)}`],
  vide: [/<cpf:prenom1>[^<]*/, '<cpf:prenom1>'],
  nomenclature: [/<cpf:sexe>./, '<cpf:sexe>H'],
  'entier illisible': [/<cpf:anneeNaissance>\d+/, '<cpf:anneeNaissance>abc'],
  'entier vide': [/<cpf:anneeNaissance>\d+/, '<cpf:anneeNaissance> '],
  'entier hors bornes': [/<cpf:moisNaissance>\d+/, '<cpf:moisNaissance>13'],
  'date mal écrite': [/<cpf:dateDebutValidite>[^<]*/, '<cpf:dateDebutValidite>01/07/2026'],
  'date impossible': [/<cpf:dateDebutValidite>[^<]*/, '<cpf:dateDebutValidite>2026-02-30'],
  booleen: [/<cpf:donneeCertifiee>[^<]*/, '<cpf:donneeCertifiee>oui'],
  longueur: [/<cpf:codeInsee>[^<]*/, '<cpf:codeInsee>1234'],
  'nil interdit': [/<cpf:prenom1>[^<]*<\/cpf:prenom1>/, '<cpf:prenom1 xsi:nil="true"/>'],
  'nil non vide': ['<cpf:scoring xsi:nil="true"/>', '<cpf:scoring xsi:nil="true">12</cpf:scoring>'],
  'nil illisible': ['<cpf:dateFinValidite xsi:nil="true"/>', '<cpf:dateFinValidite xsi:nil="oui"/>'],
  attribut: ['<cpf:prenom1>', '<cpf:prenom1 a="b">'],
  'attribut de bloc': ['<cpf:titulaire>', '<cpf:titulaire a="b">'],
  texte: ['<cpf:titulaire>', '<cpf:titulaire>abc'],
  enfant: [/<cpf:prenom1>[^<]*/, '<cpf:prenom1>a<cpf:x/>'],
  'sans espace de noms': [/<cpf:sexe>(.)<\/cpf:sexe>/, '<sexe>$1</sexe>'],
  racine: [/cpf:flux(?=[\s>])/g, 'cpf:depot'],
  branches: [
    '<cpf:titulaire>',
    '<cpf:identifiantNational><cpf:nir>2990200000001</cpf:nir><cpf:nomNaissance>A</cpf:nomNaissance></cpf:identifiantNational><cpf:titulaire>',
  ],
  horodatage: [/<cpf:horodatage>[^<]*/, '<cpf:horodatage>2026-07-15T17:30:00Z'],
  'type inconnu': ['<cpf:titulaire>', '<cpf:titulaire xsi:type="cpf:zork">'],
  'liste dérangée': ['<cpf:certification>', '<cpf:truc/><cpf:certification>'],
  'branche vide': [/<cpf:codeInsee>[^<]*<\/cpf:codeInsee>/, ''],
  'choix vide': [/<cpf:codeCommuneNaissance>[\s\S]*?<\/cpf:codeCommuneNaissance>/, '<cpf:codeCommuneNaissance/>'],
  action: ['<cpf:action>CREATION', '<cpf:action>'],
  declaration: ['<?xml version', '<?xmlversion'],
  tronqué: ['</cpf:flux>', ''],
  croisées: [/<\/cpf:prenom1>/, '</cpf:sexe>'],
  esperluette: [/<cpf:prenom1>/, '<cpf:prenom1>A & B '],
  chevron: [/<cpf:prenom1>/, '<cpf:prenom1>A < B '],
  prefixe: ['xmlns:cpf=', 'xmlns:cpg='],
  jumeaux: ['<cpf:titulaire>', '<cpf:titulaire a="1" a="2">'],
  controle: [/<cpf:prenom1>/, '<cpf:prenom1>\u0007'],
  entite: [/<cpf:prenom1>/, '<cpf:prenom1>&eacute;'],
  prologue: ['<?xml', 'bonjour<?xml'],
  'ligne vide devant': ['<?xml', '\n<?xml'],
  suite: ['</cpf:flux>', '</cpf:flux>abc'],
};

export function brokenDeposits(): Record<string, string> {
  const xml = serializeFluxSync(fluxConforme({ passages: 2, chaque: () => ({ avec: { scoring: null } }) }), { indent: 2 });
  const broken = Object.entries(EDITS).map(([name, [from, to]]) => [name, xml.replace(from, to)] as const);
  const unchanged = broken.filter(([name, text]) => name !== 'conforme' && text === xml);
  if (unchanged.length > 0) throw new Error(`nothing to break: ${unchanged.map(([name]) => name)}`);
  return { ...Object.fromEntries(broken), rien: '' };
}
