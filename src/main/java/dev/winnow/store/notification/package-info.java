/**
 * What people are told of nights, kept until it has reached them. An outbox: it is written where something happens, and
 * sent by whichever process comes next.
 */
@NullMarked
package dev.winnow.store.notification;

import org.jspecify.annotations.NullMarked;
