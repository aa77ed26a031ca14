/**
 * Who may call the console, from where, and who may act. It refuses whatever does not come from the console's own pages,
 * also on this machine: any web page could call a server on localhost.
 */
@NullMarked
package dev.winnow.console.security;

import org.jspecify.annotations.NullMarked;
