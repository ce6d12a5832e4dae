import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Reads inputs from standard input (a length of four bytes each, then the bytes) and answers each with what
 * java.util.Properties makes of it: -1 where load refuses it, else the number of keys and then key and value, UTF-8
 * with a length, in the order of the keys' UTF-8 bytes. Half a surrogate pair is written as U+FFFD.
 */
final class LoadProperties {
    public static void main(String[] args) throws Exception {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        int inputs = in.readInt();
        for (int i = 0; i < inputs; i++) {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            Properties properties = new Properties();
            try {
                properties.load(new ByteArrayInputStream(bytes));
            } catch (IllegalArgumentException refused) {
                out.writeInt(-1);
                continue;
            }
            out.writeInt(properties.size());
            for (String key : new TreeMap<String, String>(asMap(properties)).keySet()) {
                write(out, key);
                write(out, properties.getProperty(key));
            }
        }
        out.flush();
    }

    private static java.util.Map<String, String> asMap(Properties properties) {
        java.util.Map<String, String> map = new java.util.HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            map.put(key, properties.getProperty(key));
        }
        return map;
    }

    private static void write(DataOutputStream out, String text) throws Exception {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                whole.append(c).append(text.charAt(++i));
            } else {
                whole.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
