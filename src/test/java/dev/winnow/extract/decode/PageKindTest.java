package dev.winnow.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.extract.decode.PageKind.PageForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server calls a page, and is none. */
class PageKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function(){var a=1;window.x=function(){return \"<p>hello</p>\"+a;};})();",
                "/*! lib 1.2 | MIT */\n!function(e,t){\"object\"==typeof exports?module.exports=t():e.x='<div>'}(this);",
                "// loader\n'use strict';\nvar page = {}; page.html = '<p>Some words</p>';",
                "const a = [1, 2]; document.write('<p>' + a + '</p>');",
                "window.dataLayer = window.dataLayer || []; document.write('<script src=x></script>');",
                "import { h } from './h.js';\nexport default () => h('<p>');",
                "jQuery(document).ready(function($) { $('body').append('<div class=\"x\"></div>'); });",
                "(() => { const t = '<span>'; })();",
                "body{margin:0}\n.a{color:red}\n.b:after{content:'<p>'}",
                "@import url('a.css');\n.a > b { color: red; }",
                "@charset \"utf-8\";\n/* <p> */\n:root { --main: #fff; }"
            })
    void tellsAScriptOrAStyleSheetFromAPage(String text) {
        assertThat(PageKind.ofText(text, "text/html").name()).isEqualTo("a script or a style sheet");
        assertThat(PageKind.ofText(text + "\n" + text, "text/plain").form()).isEqualTo(PageForm.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>function() { return 1; }</p>",
                "Functions are things that return a value. <p>This is how: function(a) { return a; }</p>",
                "Let a number be one; var is what older scripts say. <p>More of it: var a = 1;</p>",
                "Import duties rise from Monday on, and traders are cross. <p>They said so.</p>",
                "Window cleaning (the cheap way) <p>Take a cloth; wipe.</p>",
                "<style>body{margin:0}</style><p>Some words</p>",
                "Recipe: {flour, eggs} and a pinch of salt. <p>Stir it.</p>"
            })
    void keepsAPageThatSpeaksOfThem(String text) {
        assertThat(PageKind.ofText(text, "text/html").form()).isEqualTo(PageForm.HTML);
    }
}
