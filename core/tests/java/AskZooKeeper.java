import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
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
 * files; `l` the same with what a start checks later), the number of files and each one's name and bytes; for `c` (a connect string) and `p` (a path), the text.
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
                write(out, kind == 'z' || kind == 'l' ? server(in, kind == 'l') : kind == 'c' ? connect(read(in)) : path(read(in)));
            }
            out.flush();
        }
    }

    private static String server(DataInputStream in, boolean late) throws Exception {
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
            return verdict(HERE.resolve("zoo.cfg").toString(), late);
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

    private static String verdict(String file, boolean late) {
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
        return late ? late(config) : "";
    }

    /**
     * The parts of a server that read their values when they are started, each as the real start does it. Most keep what
     * they read for good, so each time other copies of the classes are loaded.
     */
    private static String late(QuorumPeerConfig config) {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> server = load(loader, "ZooKeeperServer");
            load(loader, "BlueThrottle");
            load(loader, "auth.DigestAuthenticationProvider");
            load(loader, "watch.WatchManagerFactory").getMethod("createWatchManager").invoke(null);
            if (config.isDistributed()) {
                Object own = load(loader, "quorum.QuorumPeerConfig").getConstructor().newInstance();
                own.getClass().getMethod("parse", String.class).invoke(own, config.getConfigFilename());
                Object verifier = own.getClass().getMethod("getQuorumVerifier").invoke(own);
                Class<?> verifiers = load(loader, "quorum.flexible.QuorumVerifier");
                Object peer = load(loader, "quorum.QuorumPeer").getConstructor().newInstance();
                // As in QuorumPeerMain.runFromConfig, in this order.
                peer.getClass().getMethod("setObserverMasterPort", int.class).invoke(peer, config.getObserverMasterPort());
                peer.getClass().getMethod("setQuorumVerifier", verifiers, boolean.class).invoke(peer, verifier, false);
                Method threads = peer.getClass().getDeclaredMethod("setQuorumCnxnThreadsSize", int.class);
                threads.setAccessible(true);
                threads.invoke(peer, 1);
                peer.getClass().getMethod("createCnxnManager").invoke(peer);
            } else {
                load(loader, "AuthenticationHelper").getConstructor().newInstance();
                Object own = server.getConstructor().newInstance();
                Constructor<?> maker = load(loader, "SyncRequestProcessor").getConstructors()[0];
                Object processor = maker.newInstance(own, null);
                Method reset = processor.getClass().getDeclaredMethod("resetSnapshotStats");
                reset.setAccessible(true);
                reset.invoke(processor);
                admin(loader);
            }
            if (config.getClientPortAddress() != null && System.getProperty(ServerCnxnFactory.ZOOKEEPER_SERVER_CNXN_FACTORY) == null) {
                Object made = load(loader, "NIOServerCnxnFactory").getConstructor().newInstance();
                InetSocketAddress free = new InetSocketAddress("127.0.0.1", 0);
                Class<?>[] types = {InetSocketAddress.class, int.class, int.class, boolean.class};
                made.getClass().getMethod("configure", types).invoke(made, free, 1, -1, false);
                made.getClass().getMethod("shutdown").invoke(made);
            }
            return "";
        } catch (Exception | LinkageError refused) {
            return "start " + innermost(refused);
        }
    }

    private static void admin(ClassLoader loader) throws Exception {
        if (System.getProperty("zookeeper.admin.serverPort") == null) {
            System.setProperty("zookeeper.admin.serverPort", "0");
        }
        Object admin = load(loader, "admin.AdminServerFactory").getMethod("createAdminServer").invoke(null);
        Method start = admin.getClass().getMethod("start");
        start.setAccessible(true);
        start.invoke(admin);
        admin.getClass().getMethod("shutdown").invoke(admin);
    }

    private static Class<?> load(ClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName("org.apache.zookeeper.server." + name, true, loader);
    }

    private static URL[] classPath() throws IOException {
        String[] jars = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = new File(jars[i]).toURI().toURL();
        }
        return urls;
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
