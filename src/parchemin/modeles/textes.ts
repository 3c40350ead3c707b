/** The words of the shipped models that all three share, in six languages. Values are never translated here: see the fields. */
import type { Langue } from '../langues.js';

/** Every shipped text is in every language: a bilingual parchment has no gap. */
export type TexteLivre = Readonly<Record<Langue, string>>;

// Neither « diplôme » nor « titre professionnel », in any language: reserved words, unless the registered title holds them.
export const PARCHEMIN: TexteLivre = {
  fr: 'Parchemin',
  en: 'Certificate',
  es: 'Certificado',
  de: 'Urkunde',
  it: 'Certificato',
  pt: 'Certificado',
};

export const CERTIFICATEUR: TexteLivre = {
  fr: 'organisme certificateur[[, sous le nom commercial « {{certificateur.nomCommercial}} »]]',
  en: 'certifying body[[, trading as “{{certificateur.nomCommercial}}”]]',
  es: 'organismo certificador[[, con el nombre comercial «{{certificateur.nomCommercial}}»]]',
  de: 'Zertifizierungsstelle[[, Handelsname „{{certificateur.nomCommercial}}“]]',
  it: 'ente certificatore[[, con il nome commerciale «{{certificateur.nomCommercial}}»]]',
  pt: 'entidade certificadora[[, com o nome comercial «{{certificateur.nomCommercial}}»]]',
};

export const DELIVRE_A: TexteLivre = {
  fr: 'délivré à',
  en: 'awarded to',
  es: 'otorgado a',
  de: 'ausgestellt für',
  it: 'rilasciato a',
  pt: 'atribuído a',
};

export const NOM_USAGE: TexteLivre = {
  fr: '[[nom d’usage : {{titulaire.nomUsage}}]]',
  en: '[[name in use: {{titulaire.nomUsage}}]]',
  es: '[[apellido de uso: {{titulaire.nomUsage}}]]',
  de: '[[Gebrauchsname: {{titulaire.nomUsage}}]]',
  it: '[[cognome d’uso: {{titulaire.nomUsage}}]]',
  pt: '[[apelido de uso: {{titulaire.nomUsage}}]]',
};

// Optional: a passage known by its file number has no date of birth.
export const NAISSANCE: TexteLivre = {
  fr: '[[{{accord:né|née}} {{titulaire.naissance.date|le}}]][[ à {{titulaire.naissance.lieu}}]]',
  en: '[[born {{titulaire.naissance.date|le}}]][[ in {{titulaire.naissance.lieu}}]]',
  es: '[[{{accord:nacido|nacida}} {{titulaire.naissance.date|le}}]][[ en {{titulaire.naissance.lieu}}]]',
  de: '[[geboren {{titulaire.naissance.date|le}}]][[ in {{titulaire.naissance.lieu}}]]',
  it: '[[{{accord:nato|nata}} {{titulaire.naissance.date|le}}]][[ a {{titulaire.naissance.lieu}}]]',
  pt: '[[{{accord:nascido|nascida}} {{titulaire.naissance.date|le}}]][[ em {{titulaire.naissance.lieu}}]]',
};

export const OPTION: TexteLivre = {
  fr: '[[Option : {{parchemin.option}}]]',
  en: '[[Option: {{parchemin.option}}]]',
  es: '[[Opción: {{parchemin.option}}]]',
  de: '[[Fachrichtung: {{parchemin.option}}]]',
  it: '[[Opzione: {{parchemin.option}}]]',
  pt: '[[Opção: {{parchemin.option}}]]',
};

export const FAIT_A: TexteLivre = {
  fr: 'Délivré à {{delivrance.lieu}},\n{{delivrance.date|le}}',
  en: 'Issued in {{delivrance.lieu}}\n{{delivrance.date|le}}',
  es: 'Expedido en {{delivrance.lieu}},\n{{delivrance.date|le}}',
  de: 'Ausgestellt in {{delivrance.lieu}}\n{{delivrance.date|le}}',
  it: 'Rilasciato a {{delivrance.lieu}}\n{{delivrance.date|le}}',
  pt: 'Emitido em {{delivrance.lieu}},\n{{delivrance.date|le}}',
};

export const NUMERO: TexteLivre = {
  fr: 'Parchemin n° {{parchemin.numero}}',
  en: 'Certificate No. {{parchemin.numero}}',
  es: 'Certificado n.º {{parchemin.numero}}',
  de: 'Urkunde Nr. {{parchemin.numero}}',
  it: 'Certificato n. {{parchemin.numero}}',
  pt: 'Certificado n.º {{parchemin.numero}}',
};

export const VERIFIER: TexteLivre = {
  fr: 'Vérifier ce parchemin',
  en: 'Verify this certificate',
  es: 'Verificar este certificado',
  de: 'Diese Urkunde prüfen',
  it: 'Verificare questo certificato',
  pt: 'Verificar este certificado',
};

export const CODE_QR: TexteLivre = {
  fr: 'Code QR : adresse où vérifier ce parchemin',
  en: 'QR code: address where this certificate can be verified',
  es: 'Código QR: dirección donde verificar este certificado',
  de: 'QR-Code: Adresse, unter der diese Urkunde geprüft werden kann',
  it: 'Codice QR: indirizzo a cui verificare questo certificato',
  pt: 'Código QR: endereço onde verificar este certificado',
};

// The French label says « Mention bien » by itself; abroad it follows its translation, in brackets.
export const MENTION: TexteLivre = {
  fr: '[[{{parchemin.mention}}]]',
  en: '[[Grade: {{parchemin.mention}}]]',
  es: '[[Calificación: {{parchemin.mention}}]]',
  de: '[[Prädikat: {{parchemin.mention}}]]',
  it: '[[Giudizio: {{parchemin.mention}}]]',
  pt: '[[Menção: {{parchemin.mention}}]]',
};

/** A field that has a value in some languages only. */
const partout = (texte: string): TexteLivre => ({ fr: texte, en: texte, es: texte, de: texte, it: texte, pt: texte });

export const GLOSE = { certification: partout('[[({{certification.intituleTraduit}})]]'), bloc: partout('[[({{bloc.intituleTraduit}})]]') };
