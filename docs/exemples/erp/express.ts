/** Les trois routes dans Express 5, qui attend les promesses et passe leurs erreurs au dernier `use`. */
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { departDe, LIMITES, nomDe, octetsDe, toutLeCorps } from './corps.js';
import { reponseA } from './erreurs.js';
import { controler, deposer, expliquer, type Reglages } from './metier.js';

export function application(reglages: Reglages): Express {
  const app = express();
  app.disable('x-powered-by');
  // Aucun lecteur de corps (`express.json`, multer…) avant ces routes : il mettrait le fichier en mémoire.
  app.post('/accrochage/controles', async (requete, reponse) => {
    reponse.json(await controler(octetsDe(requete, LIMITES.lignes), nomDe(requete.query.nom)));
  });
  app.post('/accrochage/depots', async (requete, reponse) => {
    const bilan = await deposer(octetsDe(requete, LIMITES.lignes), nomDe(requete.query.nom), reglages, departDe(reponse));
    reponse.status(bilan.ecrit ? 201 : 422).json(bilan);
  });
  app.post('/accrochage/accuses', async (requete, reponse) => {
    const { depot } = requete.query;
    const accuse = await toutLeCorps(requete, LIMITES.accuse);
    reponse.json(await expliquer(accuse, depot === undefined ? undefined : String(depot), reglages));
  });
  app.use((erreur: unknown, requete: Request, reponse: Response, suite: NextFunction) => {
    if (reponse.headersSent) return suite(erreur);
    const { statut, corps } = reponseA(erreur);
    // Ce qui reste du fichier est lu sans être gardé : la réponse ne part qu'à un appelant qui a fini d'envoyer.
    requete.resume();
    reponse.status(statut).json(corps);
  });
  return app;
}
