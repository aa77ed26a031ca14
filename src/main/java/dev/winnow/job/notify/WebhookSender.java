package dev.winnow.job.notify;

import dev.winnow.store.notification.Notification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a webhook, signed as the specification "Standard Webhooks" (standardwebhooks.com, version 1.0) has it: an HMAC
 * with SHA-256 over number, time and body, by which the receiver knows the sender and refuses repeats.
 */
final class WebhookSender implements Sender {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    /** How secrets of that specification begin; base64 follows. */
    private static final String ENCODED = "whsec_";

    private final @Nullable String address;
    private final @Nullable String secret;
    private final Clock clock;

    WebhookSender(NotificationSettings settings, Clock clock) {
        this.address = settings.webhook();
        this.secret = settings.secret();
        this.clock = clock;
    }

    @Override
    public void send(Notification notification) throws IOException, InterruptedException {
        String id = "msg_winnow_" + notification.id();
        long time = clock.instant().getEpochSecond();
        String body = notification.message().details();
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("User-Agent", "winnow")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(time))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("webhook-signature", "v1," + signature(secret, id + "." + time + "." + body));
        }
        // A redirect is not followed: it could lead the message to somebody else.
        HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status < 200 || status > 299) {
                throw new IOException("The webhook answered with HTTP " + status + ".");
            }
        } catch (HttpTimeoutException e) {
            throw new IOException("The webhook did not answer within " + LONGEST.toSeconds() + " s.", e);
        } catch (ConnectException e) {
            throw new IOException("The webhook's host cannot be reached; look at WINNOW_WEBHOOK_URL.", e);
        }
    }

    private URI address() throws IOException {
        try {
            URI uri = URI.create(address == null ? "" : address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Its message would show the secret in the address.
        }
        throw new IOException("WINNOW_WEBHOOK_URL must be an address that begins with https:// or http://.");
    }

    /** The signature in base64; a secret that begins with {@code whsec_} is base64 itself, another one is taken as it is. */
    static String signature(String secret, String signed) throws IOException {
        try {
            byte[] key = secret.startsWith(ENCODED)
                    ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
                    : secret.getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("WINNOW_WEBHOOK_SECRET must be whsec_ and base64, or any other text.");
        }
    }
}
