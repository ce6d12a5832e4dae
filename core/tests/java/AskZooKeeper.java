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
import java.lang.reflect.Modifier;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnknownHostException;
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
 * Answers what the real ZooKeeper on the class path says of configurations and of connect strings. What not every release
 * from 3.4.6 on has is called by its name, and left out where the release has none, as its own start does.
 *
 * Standard input: blocks, each a number of inputs and the inputs. An input is a letter and then, for `z` (a server's
 * files; `l` the same with what a start checks later), the number of files and each one's name and bytes; for `c` (a connect string) and `p` (a path), the text.
 * Standard output: first the release, then for each input a text: empty where it is taken, else the phase (`parse` or
 * `start`) and the reason. Numbers have four bytes, texts and files a length in front.
 *
 * The working folder is the only one that is written to; it is empty between two inputs. A file named `myid` is put into
 * dataDir, wherever that is, and dataLogDir is made, without which releases up to 3.4.6 do not start.
 */
final class AskZooKeeper {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Properties CLEAN = (Properties) System.getProperties().clone();
    /** Making a Netty factory is dear, and only its class decides. */
    private static final Map<String, String> FACTORIES = new LinkedHashMap<>();

    public static void main(String[] args) {
        try {
            answer();
        } catch (Exception | LinkageError failed) {
            // Threads that Netty started would keep the process.
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void answer() throws Exception {
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
                Path folder = folder(files.get("zoo.cfg"), "dataDir");
                if (folder == null) {
                    continue;
                }
                path = folder.resolve("myid");
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Path log = folder(files.get("zoo.cfg"), "dataLogDir");
        if (log != null) {
            Files.createDirectories(log);
        }
        try {
            return verdict(HERE.resolve("zoo.cfg").toString(), late);
        } finally {
            // Both outlive a parse.
            System.setProperties((Properties) CLEAN.clone());
            call(QuorumPeerConfig.class, "setStandaloneEnabled", true);
            call(QuorumPeerConfig.class, "setReconfigEnabled", false);
            empty();
        }
    }

    /** Nothing where no folder can be told: then there is no myid either. */
    private static Path folder(byte[] zoo, String name) {
        Properties properties = new Properties();
        String value = null;
        try {
            properties.load(new ByteArrayInputStream(zoo));
            for (String key : properties.stringPropertyNames()) {
                if (key.trim().equals(name)) {
                    value = properties.getProperty(key).trim();
                }
            }
        } catch (IllegalArgumentException | IOException refused) {
            return null;
        }
        if (value == null || value.isEmpty() || value.equals("/")) {
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
            // As in QuorumPeerMain.runFromConfig and ZooKeeperServerMain.runFromConfig. Up to 3.4 there is always a port.
            if (config.getClientPortAddress() != null) {
                factory(false);
            }
            if (call(config, "getSecureClientPortAddress") != null) {
                factory(true);
            }
            // As in QuorumPeer.start, up to 3.4 in startLeaderElection.
            if (config.isDistributed() && !config.getServers().containsKey(config.getServerId())) {
                return "start My id " + config.getServerId() + " not in the peer list";
            }
        } catch (Exception refused) {
            return "start " + innermost(refused);
        }
        return late ? late(config, file) : "";
    }

    /**
     * The parts of a server that read their values when they are started, each as the real start does it. Most keep what
     * they read for good, so each time other copies of the classes are loaded.
     */
    private static String late(QuorumPeerConfig config, String file) {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            // Releases from 3.9 on look there for the classes of authentication.
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> server = load(loader, "ZooKeeperServer");
            optional(loader, "BlueThrottle");
            load(loader, "auth.DigestAuthenticationProvider");
            call(optional(loader, "watch.WatchManagerFactory"), "createWatchManager");
            if (config.isDistributed()) {
                member(loader, file);
            } else {
                Class<?> helper = optional(loader, "AuthenticationHelper");
                if (helper != null) {
                    helper.getConstructor().newInstance();
                }
                Object own = server.getConstructor().newInstance();
                Object processor = load(loader, "SyncRequestProcessor").getConstructors()[0].newInstance(own, null);
                call(processor, "resetSnapshotStats");
                if (optional(loader, "admin.AdminServerFactory") != null) {
                    admin(loader);
                }
            }
            if (config.getClientPortAddress() != null && System.getProperty(ServerCnxnFactory.ZOOKEEPER_SERVER_CNXN_FACTORY) == null) {
                Object made = load(loader, "NIOServerCnxnFactory").getConstructor().newInstance();
                configure(made, new InetSocketAddress("127.0.0.1", 0), false);
                call(made, "shutdown");
            }
            return "";
        } catch (Exception | LinkageError refused) {
            return "start " + innermost(refused);
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }
    }

    /** What a member of a quorum reads: as in QuorumPeerMain.runFromConfig, in this order, and in QuorumPeer.start. */
    private static void member(ClassLoader loader, String file) throws Exception {
        Object own = load(loader, "quorum.QuorumPeerConfig").getConstructor().newInstance();
        call(own, "parse", file);
        Constructor<?> maker = load(loader, "quorum.QuorumPeer").getDeclaredConstructor();
        maker.setAccessible(true);
        Object peer = maker.newInstance();
        call(peer, "setObserverMasterPort", call(own, "getObserverMasterPort"));
        call(peer, "setQuorumPeers", call(own, "getServers"));
        Object verifier = call(own, "getQuorumVerifier");
        call(peer, "setQuorumVerifier", verifier);
        call(peer, "setQuorumVerifier", verifier, false);
        call(peer, "setQuorumCnxnThreadsSize", 1);
        // The other elections, up to 3.5, have no such manager.
        if ((int) call(own, "getElectionAlg") != 3) {
            return;
        }
        if (call(peer, "createCnxnManager") == null) {
            // Up to 3.4.9 it makes its own.
            load(loader, "quorum.QuorumCnxManager").getConstructor(peer.getClass()).newInstance(peer);
        }
    }

    private static void admin(ClassLoader loader) throws Exception {
        if (System.getProperty("zookeeper.admin.serverPort") == null) {
            System.setProperty("zookeeper.admin.serverPort", "0");
        }
        Object admin = call(load(loader, "admin.AdminServerFactory"), "createAdminServer");
        call(admin, "start");
        call(admin, "shutdown");
    }

    private static Class<?> load(ClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName("org.apache.zookeeper.server." + name, true, loader);
    }

    /** Nothing where the release has no such class. */
    private static Class<?> optional(ClassLoader loader, String name) throws ClassNotFoundException {
        String path = "org/apache/zookeeper/server/" + name.replace('.', '/') + ".class";
        return loader.getResource(path) == null ? null : load(loader, name);
    }

    /** Calls a method of an object, or a static one of a class; nothing where the release has none that takes so many. */
    private static Object call(Object of, String name, Object... with) throws Exception {
        boolean isStatic = of instanceof Class;
        for (Class<?> at = isStatic ? (Class<?>) of : of == null ? null : of.getClass(); at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                boolean isIt = method.getName().equals(name) && method.getParameterCount() == with.length
                    && Modifier.isStatic(method.getModifiers()) == isStatic && !method.isBridge();
                if (isIt) {
                    method.setAccessible(true);
                    return method.invoke(isStatic ? null : of, with);
                }
            }
        }
        return null;
    }

    /** Up to 3.4 without a backlog and without TLS. */
    private static void configure(Object factory, InetSocketAddress address, boolean secure) throws Exception {
        boolean isOld = Version.getVersion().startsWith("3.4.");
        Object[] with = isOld ? new Object[] {address, 1} : new Object[] {address, 1, -1, secure};
        call(factory, "configure", with);
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
                    configure(made, new InetSocketAddress(0), true);
                }
            } catch (Exception refused) {
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
            try {
                new StaticHostProvider(parser.getServerAddresses());
            } catch (Exception refused) {
                // Up to 3.4.12 names are resolved here, and which ones do is not asked.
                if (!(refused instanceof UnknownHostException)) {
                    throw refused;
                }
            }
            String servers = parser.getServerAddresses().stream()
                .map(it -> it.getHostString() + " " + it.getPort()).collect(Collectors.joining("\n"));
            return "ok " + servers + "\n" + parser.getChrootPath();
        } catch (Exception refused) {
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
