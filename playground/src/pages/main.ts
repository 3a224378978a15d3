import { Client } from '../client/client.js';
import { EventStream } from '../client/event-stream.js';
import { Transport } from '../client/transport.js';
import './shell/define.js';
import { routes } from './shell/routes.js';

const app = document.querySelector('pg-app');
if (app === null) throw new Error('index.html has a <pg-app>');
app.routes = routes;
const client = new Client(new Transport());
app.events = new EventStream({ whoIsHere: () => client.me() });
app.client = client;
