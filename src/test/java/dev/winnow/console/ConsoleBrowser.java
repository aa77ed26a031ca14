package dev.winnow.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser does with the console: keeps cookies, and sends the forms that it was shown. */
final class ConsoleBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param address as {@link ConsoleServer#address()} */
    ConsoleBrowser(String address) {
        this.address = address.replaceFirst("/$", "");
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A page that is there. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** The lines of an event stream, as they come. */
    Stream<String> lines(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    /** Sends the form of a page: with its token, as a browser does. */
    HttpResponse<String> submit(String formPath, String... fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(formPath).body());
        var all = new ArrayList<>(List.of(fields));
        if (token.find()) {
            all.add("_csrf");
            all.add(token.group(1));
        }
        return post(formPath, all.toArray(String[]::new));
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return client.send(posting(path, fields).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The same with a header. */
    HttpResponse<String> postWith(String name, String value, String path, String... fields)
            throws IOException, InterruptedException {
        return client.send(posting(path, fields).header(name, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder posting(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }
}
