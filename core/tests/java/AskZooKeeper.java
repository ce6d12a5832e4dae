import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.zookeeper.Version;
import org.apache.zookeeper.client.ConnectStringParser;
import org.apache.zookeeper.client.StaticHostProvider;
import org.apache.zookeeper.common.PathUtils;
import org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig;

/**
 * Answers what the real ZooKeeper on the class path says of configurations and of connect strings.
 *
 * Standard input: blocks, each a number of inputs and the inputs. An input is a letter and then, for `z` (a server's
 * files), the number of files and each one's name and bytes; for `c` (a connect string) and `p` (a path), the text.
 * Standard output: first the release, then for each input a text: empty where it is taken, else the phase (`parse` or
 * `start`) and the reason. Numbers have four bytes, texts and files a length in front.
 *
 * The working folder is the only one that is written to; it is empty between two inputs. A file named `myid` is put into
 * dataDir, wherever that is.
 */
final class AskZooKeeper {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Properties CLEAN = (Properties) System.getProperties().clone();
    /** Making a Netty factory is dear, and only its class decides. */
    private static final Map<String, String> FACTORIES = new LinkedHashMap<>();

    public static void main(String[] args) throws Exception {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Nothing else may write into the answers.
        System.setOut(new PrintStream(System.err, true));
        write(out, Version.getVersion());
        out.flush();
        while (true) {
            int inputs;
            try {
                inputs = in.readInt();
            } catch (java.io.EOFException end) {
                System.exit(0);
                return;
            }
            for (int i = 0; i < inputs; i++) {
                byte kind = in.readByte();
                write(out, kind == 'z' ? server(in) : kind == 'c' ? connect(read(in)) : path(read(in)));
            }
            out.flush();
        }
    }

    private static String server(DataInputStream in) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            files.put(read(in), in.readNBytes(in.readInt()));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = HERE.resolve(file.getKey());
            if (file.getKey().equals("myid")) {
                Path folder = dataDir(files.get("zoo.cfg"));
                if (folder == null) {
                    continue;
                }
                path = folder.resolve("myid");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        try {
            return verdict(HERE.resolve("zoo.cfg").toString());
        } finally {
            // Both outlive a parse.
            System.setProperties((Properties) CLEAN.clone());
            QuorumPeerConfig.setStandaloneEnabled(true);
            QuorumPeerConfig.setReconfigEnabled(false);
            empty();
        }
    }

    /** Nothing where no folder can be told: then there is no myid either. */
    private static Path dataDir(byte[] zoo) {
        Properties properties = new Properties();
        String value = null;
        try {
            properties.load(new ByteArrayInputStream(zoo));
            for (String key : properties.stringPropertyNames()) {
                if (key.trim().equals("dataDir")) {
                    value = properties.getProperty(key).trim();
                }
            }
        } catch (IllegalArgumentException | IOException refused) {
            return null;
        }
        if (value == null || value.length() < 2) {
            return null;
        }
        Path folder = HERE.resolve(value).normalize();
        if (!folder.startsWith(HERE)) {
            throw new IllegalStateException("outside of the working folder: " + folder);
        }
        return folder;
    }

    private static String verdict(String file) {
        QuorumPeerConfig config = new QuorumPeerConfig();
        try {
            config.parse(file);
        } catch (Exception refused) {
            return "parse " + innermost(refused);
        }
        try {
            // As in QuorumPeerMain.runFromConfig and ZooKeeperServerMain.runFromConfig.
            if (config.getClientPortAddress() != null) {
                factory(false);
            }
            if (config.getSecureClientPortAddress() != null) {
                factory(true);
            }
        } catch (Exception refused) {
            return "start " + innermost(refused);
        }
        // As in QuorumPeer.start.
        if (config.isDistributed() && !config.getQuorumVerifier().getAllMembers().containsKey(config.getServerId())) {
            return "start My id " + config.getServerId() + " not in the peer list";
        }
        return "";
    }

    private static void factory(boolean secure) throws Exception {
        String name = System.getProperty(ServerCnxnFactory.ZOOKEEPER_SERVER_CNXN_FACTORY);
        String known = FACTORIES.get(name + secure);
        if (known == null) {
            known = "";
            try {
                ServerCnxnFactory made = ServerCnxnFactory.createFactory();
                if (secure && made instanceof NIOServerCnxnFactory) {
                    made.configure(new InetSocketAddress(0), 1, -1, true);
                }
            } catch (IOException | UnsupportedOperationException refused) {
                known = "Couldn't instantiate: " + innermost(refused);
            }
            FACTORIES.put(name + secure, known);
        }
        if (!known.isEmpty()) {
            throw new IOException(known);
        }
    }

    private static String connect(String text) {
        try {
            ConnectStringParser parser = new ConnectStringParser(text);
            new StaticHostProvider(parser.getServerAddresses());
            String servers = parser.getServerAddresses().stream()
                .map(it -> it.getHostString() + " " + it.getPort()).collect(Collectors.joining("\n"));
            return "ok " + servers + "\n" + parser.getChrootPath();
        } catch (RuntimeException refused) {
            return "parse " + innermost(refused);
        }
    }

    private static String path(String text) {
        try {
            PathUtils.validatePath(text);
            return "";
        } catch (RuntimeException refused) {
            return "parse " + innermost(refused);
        }
    }

    private static String innermost(Throwable thrown) {
        while (thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        return thrown.getMessage() == null ? thrown.getClass().getName() : thrown.getMessage();
    }

    private static void empty() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(HERE)) {
            all = walk.filter(it -> !it.equals(HERE)).sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
