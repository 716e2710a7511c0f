import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Lets the tests' ADO.NET driver reach Derby in memory: each TCP connection to the port that it prints is a connection of Derby. It ends with
 * the end of its input. The frames are those of DerbyWire.cs: big-endian numbers, texts as UTF-8 after their length.
 */
public final class DerbyBridge {
    public static void main(String[] arguments) throws Exception {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        System.out.println(server.getLocalPort());
        Thread acceptor = new Thread(() -> accept(server));
        acceptor.setDaemon(true);
        acceptor.start();
        while (System.in.read() >= 0) { }
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread session = new Thread(() -> serve(socket));
                session.setDaemon(true);
                session.start();
            } catch (IOException failure) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            Connection connection = DriverManager.getConnection("jdbc:derby:memory:" + readText(in) + ";create=true");
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try {
                while (true) {
                    answer(connection, in, out);
                    out.flush();
                }
            } finally {
                connection.rollback();
                connection.close();
            }
        } catch (EOFException ended) {
            // The driver closed its connection.
        } catch (IOException | SQLException failure) {
            System.err.println(failure);
        }
    }

    private static void answer(Connection connection, DataInputStream in, DataOutputStream out) throws IOException {
        int what = in.readByte();
        String sql = readText(in);
        Object[] parameters = new Object[in.readInt()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = readValue(in);
        }

        try {
            if (what == 1) {
                connection.commit();
                out.writeByte(1);
                out.writeInt(0);
            } else if (what == 2) {
                connection.rollback();
                out.writeByte(1);
                out.writeInt(0);
            } else {
                execute(connection, sql, parameters, out);
            }
        } catch (SQLException failure) {
            out.writeByte(0);
            writeText(out, failure.getSQLState());
            writeText(out, String.valueOf(failure.getMessage()));
        }
    }

    private static void execute(Connection connection, String sql, Object[] parameters, DataOutputStream out) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] == null) {
                    statement.setNull(i + 1, statement.getParameterMetaData().getParameterType(i + 1));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }

            if (!statement.execute()) {
                out.writeByte(1);
                out.writeInt(statement.getUpdateCount());
                return;
            }

            try (ResultSet rows = statement.getResultSet()) {
                writeRows(rows, out);
            }
        }
    }

    private static void writeRows(ResultSet rows, DataOutputStream out) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        out.writeByte(2);
        out.writeInt(columns.getColumnCount());
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            writeText(out, columns.getColumnLabel(i));
            out.writeByte(kind(columns.getColumnType(i)));
        }

        while (rows.next()) {
            out.writeByte(1);
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                writeValue(rows, i, kind(columns.getColumnType(i)), out);
            }
        }

        out.writeByte(0);
    }

    private static int kind(int type) {
        switch (type) {
            case Types.SMALLINT: return 1;
            case Types.INTEGER: return 2;
            case Types.BIGINT: return 3;
            case Types.BLOB: return 5;
            default: return 4;
        }
    }

    private static Object readValue(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case 3: return in.readLong();
            case 4: return readText(in);
            case 5: return readBytes(in);
            default: return null;
        }
    }

    private static void writeValue(ResultSet rows, int column, int kind, DataOutputStream out) throws SQLException, IOException {
        long number = kind <= 3 ? rows.getLong(column) : 0;
        byte[] bytes = kind == 5 ? rows.getBytes(column) : null;
        String text = kind == 4 ? rows.getString(column) : null;
        out.writeBoolean(!rows.wasNull());
        if (rows.wasNull()) {
            return;
        }

        if (kind <= 3) {
            out.writeLong(number);
        } else if (kind == 5) {
            out.writeInt(bytes.length);
            out.write(bytes);
        } else {
            writeText(out, text);
        }
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
