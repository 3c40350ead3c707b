/** Les trois routes dans Nest. `@Inject` nomme ce qui est injecté : rien ne dépend des métadonnées de types, que tsx et esbuild n'écrivent pas. */
import 'reflect-metadata';
import {
  type ArgumentsHost,
  Catch,
  Controller,
  type ExceptionFilter,
  HttpCode,
  HttpException,
  type INestApplication,
  Inject,
  Module,
  Post,
  Scope,
} from '@nestjs/common';
import { NestFactory, REQUEST } from '@nestjs/core';
import type { Request, Response } from 'express';
import { departDe, LIMITES, nomDe, octetsDe, toutLeCorps } from './corps.js';
import { reponseA } from './erreurs.js';
import { controler, deposer, expliquer, type Reglages } from './metier.js';

const REGLAGES = 'accrochage.reglages';

@Controller({ path: 'accrochage', scope: Scope.REQUEST })
class AccrochageController {
  @Inject(REGLAGES) private readonly reglages!: Reglages;
  @Inject(REQUEST) private readonly requete!: Request;

  @Post('controles')
  @HttpCode(200)
  controler() {
    return controler(octetsDe(this.requete, LIMITES.lignes), nomDe(this.requete.query.nom));
  }

  @Post('depots')
  async deposer() {
    const { requete, reglages } = this;
    const reponse = requete.res as Response; // Express l'y met toujours.
    const bilan = await deposer(octetsDe(requete, LIMITES.lignes), nomDe(requete.query.nom), reglages, departDe(reponse));
    reponse.status(bilan.ecrit ? 201 : 422);
    return bilan;
  }

  @Post('accuses')
  @HttpCode(200)
  async expliquer() {
    const { depot } = this.requete.query;
    const accuse = await toutLeCorps(this.requete, LIMITES.accuse);
    return expliquer(accuse, depot === undefined ? undefined : String(depot), this.reglages);
  }
}

@Catch()
class Erreurs implements ExceptionFilter {
  catch(erreur: unknown, hote: ArgumentsHost): void {
    const http = hote.switchToHttp();
    http.getRequest<Request>().resume();
    const reponse = http.getResponse<Response>();
    if (erreur instanceof HttpException) return void reponse.status(erreur.getStatus()).json(erreur.getResponse());
    const { statut, corps } = reponseA(erreur);
    reponse.status(statut).json(corps);
  }
}

export async function application(reglages: Reglages): Promise<INestApplication> {
  @Module({ controllers: [AccrochageController], providers: [{ provide: REGLAGES, useValue: reglages }] })
  class AccrochageModule {}

  // Sans lecteur de corps : les fichiers se lisent au fil de l'eau.
  const app = await NestFactory.create(AccrochageModule, { bodyParser: false, logger: ['error', 'warn'] });
  return app.useGlobalFilters(new Erreurs());
}
