namespace BS2000Bridge.Cli.Infrastructure;

/// <summary>A program or library beside the product's own that some command, test or benchmark needs.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Executable">The command that must be on the PATH.</param>
/// <param name="VersionPrefix">How an acceptable version begins; empty when any will do.</param>
/// <param name="Needed">Whether nothing works without it.</param>
/// <param name="LostWithoutIt">What does not work without it.</param>
/// <param name="HowToGet">What to install.</param>
internal sealed record Component(string Name, string Executable, string VersionPrefix, bool Needed, string LostWithoutIt, string HowToGet)
{
    /// <summary>What makes the command tell its version.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["--version"];

    /// <summary>The assembly that must stand beside the program, for what is no command; null for a command.</summary>
    public string? Assembly { get; init; }

    /// <summary>All components that the commands, the tests and the benchmarks need.</summary>
    public static IReadOnlyList<Component> All { get; } =
    [
        new(
            ".NET SDK 10",
            "dotnet",
            "10.",
            Needed: true,
            "everything: the sources cannot be built",
            "Install the .NET 10 SDK: https://dotnet.microsoft.com/download"),
        new(
            "GnuCOBOL (cobc)",
            "cobc",
            "",
            Needed: false,
            "bridge legacy-batch, and a demo month of its own (bridge demo then uses the small committed month)",
            "Install it: apt-get install gnucobol3"),
        new("PostgreSQL", "sh", "", Needed: false, "the tests and the benchmark of the services on PostgreSQL", "Install it: apt-get install postgresql")
        {
            Arguments = ["-c", "/usr/lib/postgresql/*/bin/postgres --version"],
        },
        new("IBM's driver for Db2", "", "", Needed: false, "--database db2:…", "Put IBM.Data.Db2 and what it needs beside the program; modern/Storage/README.md says how it is bound")
        {
            Assembly = "IBM.Data.Db2",
        },
        new("npm", "npm", "", Needed: false, "the tests by grpc-js, and those of the contract by buf", "Install it: apt-get install npm"),
        new("protoc", "protoc", "", Needed: false, "the tests by the C core of gRPC", "Install it: apt-get install protobuf-compiler protobuf-compiler-grpc"),
        new("gRPC for Python", "/usr/bin/python3", "", Needed: false, "the tests by the C core of gRPC", "Install it: apt-get install python3-grpcio")
        {
            Arguments = ["-c", "import grpc; print(grpc.__version__)"],
        },
        new("JDK", "javac", "", Needed: false, "the tests of storage for Db2, on Derby", "Install it: apt-get install default-jdk-headless"),
        new("Apache Derby", "sh", "", Needed: false, "the tests of storage for Db2, on Derby", "Install it: apt-get install derby-tools libderby-java")
        {
            Arguments = ["-c", "ls /usr/share/java/derby-*.jar"],
        },
        new("jq", "jq", "", Needed: false, "bridge mutate", "Install it: apt-get install jq"),
    ];
}
