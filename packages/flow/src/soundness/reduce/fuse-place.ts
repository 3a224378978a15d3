import type { Concurrency } from '../net/concurrency.js';
import type { MaskedNet } from '../net/masked-net.js';
import { areSeenAlike } from './inclusive-joins.js';
import { copiedOption, isPlain, take, type Reducible, type ReducibleNet } from './reducible-net.js';

/**
 * Agglomeration (Berthelot 1986; Murata 1989, §5.A): where each token on a place goes on by itself, whoever put it there goes on at
 * once. The place is gone, each producer with each consumer is one transition.
 *
 * Nothing moves later than it could, so what waits for ever still does. A second token on the place becomes one on the places behind it;
 * where nothing is behind it, it has to be known that there is never a second one, and that nobody looks whether it is alive.
 */
export function fusePlace(net: ReducibleNet, whole: MaskedNet, concurrency: Concurrency, place: number, watched: ReadonlySet<number>): boolean {
  const [producers, consumers] = [net.producers[place] ?? [], net.consumers[place] ?? []];
  if (producers.length === 0 || consumers.length === 0 || net.initial.has(place) || net.net.opaque.has(place)) return false;
  if (producers.length * consumers.length > Math.max(4, producers.length + consumers.length)) return false;
  const isLastSeen = watched.has(place) || concurrency.areConcurrent(place, place);
  for (const consumer of consumers) {
    if (!isPlain(consumer) || (isLastSeen && consumer.post.length === 0) || !isClearedAlike(net, place, consumer) || !areSeenAlike(net, whole, concurrency, place, consumer)) return false;
    for (const producer of producers) if (!fits(producer, consumer, place, consumers.length)) return false;
  }
  if (consumers.length === 1) for (const consumer of consumers) extend(net, [...producers], consumer, place);
  else multiply(net, [...producers], [...consumers], place);
  return true;
}

/** Who empties the place also empties what is behind it. An event that is armed occurs at once or never: it is all the same to others when. */
function isClearedAlike(net: ReducibleNet, place: number, { post, options }: Reducible): boolean {
  const clearers = net.clearers[place] ?? [];
  if (clearers.length === 0 || net.net.places[place]?.kind === 'armed') return true;
  return clearers.every(({ clear }) => post.every((next) => clear.includes(next)) && options.every((option) => option.post.every((next) => clear.includes(next))));
}

function putsOn({ post, options }: Reducible, place: number): boolean {
  return post.includes(place) || options.some((option) => option.post.includes(place));
}

/** Whether the two can be one: no place would get two tokens, and no option would have options. */
function fits(producer: Reducible, consumer: Reducible, place: number, alternatives: number): boolean {
  if (producer === consumer || putsOn(consumer, place)) return false;
  if (consumer.post.some((next) => putsOn(producer, next)) || consumer.options.some(({ post }) => post.some((next) => putsOn(producer, next)))) return false;
  if (producer.post.includes(place)) return producer.options.length + consumer.options.length <= 30 && !producer.options.some(({ post }) => post.includes(place));
  return alternatives === 1 && consumer.options.length === 0;
}

/** The only way on: each producer takes it. */
function extend(net: ReducibleNet, producers: readonly Reducible[], consumer: Reducible, place: number): void {
  net.remove(consumer);
  for (const producer of producers) {
    for (const next of consumer.post) net.producers[next]?.push(producer);
    if (take(producer.post, place)) {
      append(producer, consumer);
      for (const { post } of consumer.options) for (const next of post) net.producers[next]?.push(producer);
      continue;
    }
    for (const option of producer.options) {
      if (!take(option.post, place)) continue;
      option.post.push(...consumer.post);
      option.script = [...option.script, ...consumer.script];
      option.also.push(...consumer.also);
      option.cost += consumer.cost;
    }
  }
  net.removePlace(place);
}

function append(producer: Reducible, { post, options, script, also, cost }: Reducible): void {
  const offset = producer.script.length;
  producer.post.push(...post);
  for (const option of options) producer.options.push({ ...copiedOption(option), entry: option.entry + offset });
  producer.script = [...producer.script, ...script];
  producer.also.push(...also);
  producer.cost += cost;
}

/** Several ways on: each producer with each of them. */
function multiply(net: ReducibleNet, producers: readonly Reducible[], consumers: readonly Reducible[], place: number): void {
  for (const producer of producers) {
    net.remove(producer);
    take(producer.post, place);
    for (const consumer of consumers) {
      const both = { ...producer, pre: [...producer.pre], post: [...producer.post], clear: [...producer.clear], empty: [...producer.empty], also: [...producer.also], options: producer.options.map(copiedOption) };
      append(both, consumer);
      net.add(both);
    }
  }
  for (const consumer of consumers) net.remove(consumer);
  net.removePlace(place);
}
