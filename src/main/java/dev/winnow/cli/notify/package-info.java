/** What people were told of nights: shown, tried and sent again. */
@NullMarked
package dev.winnow.cli.notify;

import org.jspecify.annotations.NullMarked;
