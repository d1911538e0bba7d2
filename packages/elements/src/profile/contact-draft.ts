import type { AddressLabel, Contact, ContactAddress, ContactRole, Tie } from '@clientele/contract';
import { Intention } from '../record/intention.ts';
import type { Scope } from '../scope.ts';

/** Each has rows of the same kind: a value, what it is used for, and which of them is the main one. */
export type AddressKind = 'emails' | 'phones';

export interface AddressValue {
  value: string;
  label: AddressLabel;
  isPrimary: boolean;
}

/** What the dialog keeps of somebody, as it is typed. */
export interface ContactValues {
  name: string;
  position: string;
  /** '' for none. */
  pictureId: string;
  emails: readonly AddressValue[];
  phones: readonly AddressValue[];
  roles: readonly ContactRole[];
  relationship: string;
  groups: string;
  startedOn: string;
  /** Someone who is known already and is to be linked; '' for a new person. */
  linkedId: string;
  /** A new person is invited to the portal as well. */
  sendInvitation: boolean;
}

/** What the dialog is about: somebody at a client, or somebody who is to be added to one. */
export type ContactSubject = { tie: Tie } | { clientId: string };

/** Saves what was typed about one subject. It outlives a failure, so that saving again is the same intention, or follows a conflict. */
export class ContactDraft {
  /** By which it is found again when the dialog was closed unsent. */
  readonly id: string;
  readonly initial: ContactValues;
  #subject: ContactSubject;
  #intention = new Intention();
  /** From which the edit started. */
  #versions: { contact: number; tie: number };

  constructor(subject: ContactSubject) {
    const tie = 'tie' in subject ? subject.tie : null;
    this.#subject = subject;
    this.#versions = { contact: tie?.contact.version ?? 0, tie: tie?.version ?? 0 };
    this.id = 'tie' in subject ? `${subject.tie.clientId} ${subject.tie.contact.id}` : `new ${subject.clientId}`;
    this.initial = valuesOf(tie);
  }

  async save(scope: Scope, values: ContactValues, changes: Partial<ContactValues>): Promise<void> {
    const subject = this.#subject;
    if ('tie' in subject) await this.#update(scope, subject.tie, values, changes);
    else await this.#add(scope, subject.clientId, values);
  }

  /** What somebody else has made of the person, or of what they are at this client: saving again follows that. */
  theirs({ client: { records } }: Scope, current: Contact | Tie): Partial<ContactValues> {
    if ('contact' in current) {
      this.#versions.tie = current.version;
      return ofTie(current);
    }
    this.#versions.contact = current.version;
    records.put('contact', current, { whole: true });
    return ofPerson(current);
  }

  async #add(scope: Scope, clientId: string, values: ContactValues) {
    const { contacts } = scope.client.api;
    const { linkedId: contactId } = values;
    const tie = tieOf(values);
    if (contactId) {
      const body = { clientId, contactId, tie };
      await this.#intention.send(body, (idempotencyKey) => contacts.link({ idempotencyKey, ...body }));
    } else {
      const { sendInvitation } = values;
      const body = { clientId, contact: contactOf(values), tie, ...(sendInvitation && { sendInvitation }) };
      await this.#intention.send(body, (idempotencyKey) => contacts.create({ idempotencyKey, ...body }));
    }
  }

  /** Who the person is, and what they are at this client: each is sent only when it is changed. */
  async #update(scope: Scope, { clientId, contact }: Tie, values: ContactValues, changes: Partial<ContactValues>) {
    const { api, records } = scope.client;
    const { name, position, pictureId, emails, phones, roles, relationship, groups, startedOn } = changes;
    const all = contactOf(values);
    const patch = {
      ...(name !== undefined && { name: all.name }),
      ...(position !== undefined && { position: all.position }),
      ...(pictureId !== undefined && { pictureId: all.pictureId }),
      ...(emails && { emails: all.emails }),
      ...(phones && { phones: all.phones }),
    };
    const whole = tieOf(values);
    const tiePatch = {
      ...(roles && { roles: whole.roles }),
      ...(relationship !== undefined && { relationship: whole.relationship }),
      ...(groups !== undefined && { groups: whole.groups }),
      ...(startedOn !== undefined && { startedOn: whole.startedOn }),
    };
    if (Object.keys(patch).length > 0) {
      const saved = await api.contacts.update({ id: contact.id, version: this.#versions.contact, patch });
      this.#versions.contact = saved.version;
      records.put('contact', saved, { whole: true });
    }
    if (Object.keys(tiePatch).length > 0)
      await api.contacts.updateTie({ clientId, contactId: contact.id, version: this.#versions.tie, patch: tiePatch });
  }
}

function valuesOf(tie: Tie | null): ContactValues {
  const first = [{ value: '', label: 'work', isPrimary: true }] as const;
  const nobody = { name: '', position: '', pictureId: '', emails: first, phones: first };
  const nothing = { roles: [], relationship: '', groups: '', startedOn: '' };
  return {
    ...(tie ? ofPerson(tie.contact) : nobody),
    ...(tie ? ofTie(tie) : nothing),
    linkedId: '',
    sendInvitation: false,
  };
}

function ofPerson({ name, position, pictureId, emails, phones }: Contact) {
  const addresses = (list: readonly ContactAddress[]) =>
    list.map(({ value, label, isPrimary }) => ({ value, label, isPrimary }));
  return {
    name,
    position: position ?? '',
    pictureId: pictureId ?? '',
    emails: addresses(emails),
    phones: addresses(phones),
  };
}

function ofTie({ roles, relationship, groups, startedOn }: Tie) {
  return { roles, relationship: relationship ?? '', groups: groups.join(', '), startedOn: startedOn ?? '' };
}

/** Lines that were left empty are none. */
function contactOf({ name, position, pictureId, emails, phones }: ContactValues) {
  const filled = (list: readonly AddressValue[]) =>
    list.filter(({ value }) => value.trim()).map((one) => ({ ...one, value: one.value.trim() }));
  return {
    name: name.trim(),
    position: position.trim() || null,
    pictureId: pictureId || null,
    emails: filled(emails),
    phones: filled(phones),
  };
}

function tieOf({ roles, relationship, groups, startedOn }: ContactValues) {
  const words = groups.split(/[,،;]/).map((one) => one.trim());
  return {
    roles: [...roles],
    relationship: relationship.trim() || null,
    groups: [...new Set(words.filter(Boolean))],
    startedOn: startedOn || null,
  };
}
