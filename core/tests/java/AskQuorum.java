import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.apache.zookeeper.server.quorum.flexible.QuorumHierarchical;
import org.apache.zookeeper.server.quorum.flexible.QuorumMaj;
import org.apache.zookeeper.server.quorum.flexible.QuorumVerifier;

/**
 * Answers whether the real ZooKeeper on the class path counts some servers as a quorum.
 *
 * Standard input: a line for each question: the weight of each server, the group of each, and 1 or 0 for each that is up
 * or not, such as {@code 1,1,3;1,1,2;1,0,1}; without groups, {@code 1,1,1;;1,0,1}, heads are counted. Standard output: a
 * line with 1 or 0 for each.
 */
final class AskQuorum {
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        PrintStream out = System.out;
        System.setOut(System.err);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split(";");
            String[] weights = parts[0].split(",");
            String[] up = parts[2].split(",");
            Properties properties = new Properties();
            Set<Long> answered = new HashSet<>();
            for (int i = 0; i < weights.length; i++) {
                long id = i + 1;
                properties.setProperty("server." + id, "127.0.0.1:" + (2000 + i) + ":" + (3000 + i));
                if (up[i].equals("1")) {
                    answered.add(id);
                }
            }
            if (!parts[1].isEmpty()) {
                String[] groups = parts[1].split(",");
                for (int i = 0; i < weights.length; i++) {
                    properties.setProperty("weight." + (i + 1), weights[i]);
                    String group = "group." + groups[i];
                    String before = properties.getProperty(group);
                    properties.setProperty(group, (before == null ? "" : before + ":") + (i + 1));
                }
            }
            QuorumVerifier verifier = parts[1].isEmpty() ? new QuorumMaj(properties) : new QuorumHierarchical(properties);
            out.println(verifier.containsQuorum(answered) ? 1 : 0);
        }
        out.flush();
    }
}
