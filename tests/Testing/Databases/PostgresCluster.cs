using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BS2000Bridge.Testing.Processes;
using Npgsql;

namespace BS2000Bridge.Testing.Databases;

/// <summary>
/// A PostgreSQL of the tests' own: its data in a temporary folder, on a free port of the loopback. As root it runs as the user postgres, because
/// PostgreSQL refuses root.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> Shared = new(StartAsync);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string? Programs = FindPrograms();

    // Waits for the end of its input, which also comes when this process is killed; then ends the server at once (SIGQUIT) and deletes its data.
    private const string Keep = """
        cat >/dev/null
        lock="$1/data/postmaster.pid"
        if [ -f "$lock" ]; then kill -QUIT "$(head -n 1 "$lock")"; fi
        tries=0
        while [ -f "$lock" ] && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
        rm -rf "$1"
        """;

    private readonly DirectoryInfo _folder;
    private readonly int _port;
    private readonly Process _keeper;
    private Process? _server;
    private int _databases;

    private PostgresCluster(DirectoryInfo folder, int port)
    {
        (_folder, _port) = (folder, port);
        _keeper = Process.Start(new ProcessStartInfo("sh", ["-c", Keep, "sh", folder.FullName]) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    /// <summary>Why a test that needs PostgreSQL is skipped; null where it is there.</summary>
    public static string? WhySkipped { get; } = Programs is null
        ? "PostgreSQL is missing; install it (Debian: apt-get install postgresql)"
        : null;

    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>The one of this test run: started with the first test that needs it, ended with the process.</summary>
    public static Task<PostgresCluster> SharedAsync() => Shared.Value;

    /// <summary>One more, for a test that ends it.</summary>
    public static async Task<PostgresCluster> StartAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bridge-postgres-");
        var cluster = new PostgresCluster(folder, FreePort());
        await OwnFolderAsync(folder.FullName);
        await RunAsync(Own("initdb"), OwnArguments("initdb", ["-D", cluster.Data, "-U", "bridge", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]));
        await cluster.StartServerAsync();
        return cluster;
    }

    /// <summary>Gives a folder to the user as whom PostgreSQL runs.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> OwnFolderAsync(string folder)
    {
        if (IsRoot)
        {
            await RunAsync("chown", ["postgres", folder]);
        }

        return folder;
    }

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Kills the server (SIGKILL), as a power cut would.</summary>
    public async Task KillAsync()
    {
        _server!.Kill();
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    /// <summary>Starts the server on its data, and waits until it answers.</summary>
    public async Task StartServerAsync()
    {
        _server = Launch();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
                await connection.OpenAsync(patience.Token);
                return;
            }
            catch (NpgsqlException)
            {
                // Not yet. A server that was killed waits here until its children are gone.
                if (_server.HasExited)
                {
                    _server.Dispose();
                    _server = Launch();
                }

                await Task.Delay(50, patience.Token);
            }
        }
    }

    /// <summary>Ends the server and deletes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        await _keeper.WaitForExitAsync();
        _keeper.Dispose();
        _server?.Dispose();
    }

    private static string? FindPrograms()
    {
        IEnumerable<string> onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        const string Debian = "/usr/lib/postgresql";
        IEnumerable<string> debian = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(version => Path.Combine(version, "bin")) : [];
        return onPath.Concat(debian).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    private static string Own(string program) => IsRoot ? "setpriv" : Path.Combine(Programs!, program);

    private static string[] OwnArguments(string program, string[] arguments) =>
        IsRoot ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", Path.Combine(Programs!, program), .. arguments] : arguments;

    private static async Task RunAsync(string program, string[] arguments) => (await ChildProcess.RunAsync(program, arguments, "/")).EnsureDone(program);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Launch()
    {
        Process server = Process.Start(new ProcessStartInfo(Own("postgres"), OwnArguments("postgres", ["-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="]))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }

    private string ConnectionString(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database={database};Username=bridge;Password=not-to-be-told");
}
