export type DeliveryState = 'planned' | 'retrying' | 'sent' | 'dead' | 'no_address';

/** How a message reaches a person: e-mail, or a text message to a telephone. */
export type Channel = 'mail' | 'text';
