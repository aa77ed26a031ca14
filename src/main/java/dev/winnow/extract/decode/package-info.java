/**
 * From a capture's bytes to characters: what the bytes are, which character set they are in, whether they break off.
 *
 * <p>Internal; may change without notice.
 */
@NullMarked
package dev.winnow.extract.decode;

import org.jspecify.annotations.NullMarked;
