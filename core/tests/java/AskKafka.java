import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Utils;

/**
 * Answers what the real Kafka on the class path says of a broker's or controller's file.
 *
 * Arguments: the port of an own ZooKeeper, which `zookeeper.connect` may name, 0 for none; and those that nodes may listen on.
 * Standard input: blocks, each a number of inputs and the inputs: a letter, the length and the file's bytes. The letter `c`
 * asks what KafkaConfig says, `s` starts the node as far as it goes without any other one.
 * Standard output: first the release, then for each input a byte that is 1 where parts of the node are still running, and a
 * text: `ok` and how far it came; else `load`, `config` or `start` and the reason; or `apart` and why nothing can be told.
 *
 * The working folder is the only one that is written to; it is empty between two inputs. Its folders of logs are formatted
 * as kafka-storage does it. A host is any name that the hosts file knows.
 */
final class AskKafka {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";
    /** A start that waits in one place for so long waits for another node. */
    private static final long PATIENCE = 1_500;
    private static final long LONGEST = 30_000;
    /** What the parts say of themselves, where errors are logged to the standard error. */
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();
    /** What a part that runs in a thread of its own ends the process with. */
    private static volatile String exited;

    public static void main(String[] args) throws Exception {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        // Nothing else may write into the answers.
        System.setOut(new PrintStream(System.err, true));
        if (System.getProperty("kcfglint.log") == null) {
            System.setErr(new PrintStream(LOG, true));
        }
        Exit.Procedure ends = (status, message) -> {
            exited = message == null ? "the process ends itself" : message;
            throw new IllegalStateException(exited);
        };
        Exit.setExitProcedure(ends);
        Exit.setHaltProcedure(ends);
        int[] ports = Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        if (ports[0] > 0) {
            zooKeeper(ports[0]);
        }
        write(out, AppInfoParser.getVersion());
        out.flush();
        while (true) {
            int inputs;
            try {
                inputs = in.readInt();
            } catch (java.io.EOFException end) {
                Runtime.getRuntime().halt(0);
                return;
            }
            for (int i = 0; i < inputs; i++) {
                boolean starts = in.readByte() == 's';
                byte[] bytes = in.readNBytes(in.readInt());
                boolean[] worn = {false};
                String answer = answer(bytes, starts, worn);
                worn[0] |= starts && Arrays.stream(ports).skip(1).anyMatch(AskKafka::isTaken);
                out.writeByte(worn[0] ? 1 : 0);
                write(out, answer);
            }
            out.flush();
        }
    }

    private static String answer(byte[] bytes, boolean starts, boolean[] worn) throws Exception {
        Path file = HERE.resolve("server.properties");
        Files.write(file, bytes);
        try {
            Properties properties;
            try {
                properties = Utils.loadProps(file.toString());
            } catch (Exception refused) {
                return "load " + reason(refused);
            }
            Object config;
            try {
                config = config(properties);
            } catch (Throwable refused) {
                return "config " + reason(refused);
            }
            return starts ? start(properties, config, worn) : "ok config";
        } finally {
            empty();
        }
    }

    private static Object config(Properties properties) throws Throwable {
        Properties copy = new Properties();
        copy.putAll(properties);
        try {
            Method from = Class.forName("kafka.server.KafkaConfig").getMethod("fromProps", Properties.class, boolean.class);
            return from.invoke(null, copy, false);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object of(Object it, String name) throws Exception {
        Method method = it.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(it);
    }

    /** The folders of logs, and in KRaft the one of the metadata. */
    private static Set<String> folders(Object config, boolean raft) throws Exception {
        Set<String> all = new LinkedHashSet<>();
        Object logs = of(config, "logDirs");
        if (logs instanceof List) {
            ((List<?>) logs).forEach(it -> all.add((String) it));
        } else {
            all.addAll(Arrays.asList(((String) logs.getClass().getMethod("mkString", String.class).invoke(logs, "\n")).split("\n", -1)));
        }
        if (raft) {
            all.add((String) of(config, "metadataLogDir"));
        }
        return all;
    }

    private static String start(Properties properties, Object config, boolean[] worn) throws Exception {
        boolean raft = !((String) of(of(config, "processRoles"), "toString")).matches("\\w+\\(\\)|\\[\\]");
        for (String folder : folders(config, raft)) {
            Path path = HERE.resolve(folder).normalize();
            if (!path.startsWith(HERE) || path.equals(HERE)) {
                return "apart a folder outside of the test's";
            }
            if (raft) {
                Files.createDirectories(path);
                String meta = "version=1\ncluster.id=" + CLUSTER + "\nnode.id=" + of(config, "nodeId") + "\n";
                Files.write(path.resolve("meta.properties"), meta.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        // To end it should not take a controller that answers.
        properties.putIfAbsent("controlled.shutdown.enable", "false");
        exited = null;
        LOG.reset();
        Object[] server = {null};
        Throwable[] thrown = {null};
        Thread starter = new Thread(() -> {
            try {
                Class<?> main = Class.forName("kafka.Kafka$");
                Method build = Arrays.stream(main.getDeclaredMethods()).filter(it -> it.getName().endsWith("buildServer")).findFirst().get();
                build.setAccessible(true);
                server[0] = build.invoke(main.getField("MODULE$").get(null), properties);
                server[0].getClass().getMethod("startup").invoke(server[0]);
            } catch (Throwable it) {
                thrown[0] = it;
            }
        }, "starter");
        starter.setDaemon(true);
        starter.start();
        String far = await(starter);
        if (far.equals("started")) {
            // What goes wrong in the other threads goes wrong at once.
            Thread.sleep(40);
        }
        Throwable refused = far.equals("started") ? thrown[0] : null;
        String ends = exited;
        worn[0] = !stop(starter, server);
        if (far.equals("late")) {
            return "apart it takes too long";
        }
        if (refused == null && ends == null) {
            return "ok " + far;
        }
        // Where a part ends the process, and where its end goes wrong, the reason is only logged.
        return "start " + (ends == null ? reason(refused) : ends) + logged();
    }

    private static String logged() {
        String[] lines = LOG.toString(StandardCharsets.UTF_8).split("\n");
        for (int i = 0; i + 1 < lines.length; i++) {
            if (lines[i].contains("fatal fault") || lines[i].contains("Fatal error during")) {
                return Arrays.stream(lines).skip(i + 1).filter(it -> !it.startsWith("\t")).limit(5).collect(Collectors.joining("; ", ": ", ""));
            }
        }
        return "";
    }

    private static String await(Thread starter) throws InterruptedException {
        long begin = System.currentTimeMillis();
        long since = begin;
        String at = "";
        while (System.currentTimeMillis() - begin < LONGEST) {
            starter.join(15);
            if (!starter.isAlive() || exited != null) {
                return "started";
            }
            boolean waits = starter.getState() == Thread.State.WAITING || starter.getState() == Thread.State.TIMED_WAITING;
            String now = waits ? place(starter) : "";
            if (now.isEmpty() || !now.equals(at)) {
                at = now;
                since = System.currentTimeMillis();
            } else if (System.currentTimeMillis() - since > PATIENCE) {
                return at;
            }
        }
        return "late";
    }

    /** Where a thread waits: the first line of Kafka's own; nothing while it ends again, which takes as long as it takes. */
    private static String place(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        if (Arrays.stream(stack).anyMatch(it -> it.getClassName().matches("kafka\\.server\\.\\w*Server") && it.getMethodName().equals("shutdown"))) {
            return "";
        }
        for (StackTraceElement it : stack) {
            if (it.getClassName().startsWith("kafka.") && !it.getClassName().startsWith("kafka.utils.")) {
                return it.getClassName().replaceAll(".*\\.", "") + "." + it.getMethodName() + ":" + it.getLineNumber();
            }
        }
        return "";
    }

    /** Whether nothing is left of it. */
    private static boolean stop(Thread starter, Object[] server) throws InterruptedException {
        for (int i = 0; i < 3 && starter.isAlive(); i++) {
            starter.interrupt();
            starter.join(1_000);
        }
        if (server[0] == null) {
            return !starter.isAlive();
        }
        Thread stopper = new Thread(() -> {
            try {
                server[0].getClass().getMethod("shutdown").invoke(server[0]);
            } catch (Throwable ignored) {
                // It was asked to end.
            }
        }, "stopper");
        stopper.setDaemon(true);
        stopper.start();
        stopper.join(5_000);
        return !starter.isAlive() && !stopper.isAlive();
    }

    /** Some releases leave open what they did not come to serve. */
    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** Without its classes at compile time: a Kafka in KRaft alone has none. */
    private static void zooKeeper(int port) throws Exception {
        File data = Files.createTempDirectory("kcfglint-zookeeper").toFile();
        Class<?> type = Class.forName("org.apache.zookeeper.server.ZooKeeperServer");
        Object server = type.getConstructor(File.class, File.class, int.class).newInstance(data, data, 500);
        Object sockets = Class.forName("org.apache.zookeeper.server.NIOServerCnxnFactory").getConstructor().newInstance();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        sockets.getClass().getMethod("configure", InetSocketAddress.class, int.class).invoke(sockets, address, 0);
        sockets.getClass().getMethod("startup", type).invoke(sockets, server);
    }

    private static String reason(Throwable thrown) {
        while (thrown instanceof InvocationTargetException || thrown instanceof ExecutionException) {
            thrown = thrown.getCause();
        }
        StringBuilder all = new StringBuilder();
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            String text = it.getMessage() == null ? it.getClass().getName() : it.getClass().getSimpleName() + ": " + it.getMessage();
            all.append(all.length() == 0 ? "" : "; ").append(text);
        }
        return all.toString();
    }

    private static void empty() throws IOException {
        List<Path> all;
        // What still runs writes.
        for (int i = 0; ; i++) {
            try (Stream<Path> walk = Files.walk(HERE)) {
                all = walk.filter(it -> !it.equals(HERE)).sorted(Comparator.reverseOrder()).collect(Collectors.toList());
                for (Path path : all) {
                    Files.deleteIfExists(path);
                }
                return;
            } catch (IOException | java.io.UncheckedIOException busy) {
                if (i == 20) {
                    return;
                }
            }
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
