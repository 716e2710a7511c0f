using BS2000Bridge.Benchmarks.Grpc;

namespace BS2000Bridge.Benchmarks.Tests.Grpc;

public sealed class GrpcJsTests
{
    [Fact]
    public void GrpcJs_NotInstalled_SaysHowToInstallIt()
    {
        string root = Directory.CreateTempSubdirectory("no-peer").FullName;

        BenchmarkException missing = Assert.Throws<BenchmarkException>(() => new GrpcJs(root));

        Directory.Delete(root);
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("npm ci --prefix", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAProgramThatIsNot_SaysWhatToInstall()
    {
        BenchmarkException missing = Assert.Throws<BenchmarkException>(() => RequiredProgram.Check("no-such-program", "the client", "some-package"));

        Assert.Equal((3, "The program no-such-program, the client, is missing. Install it: apt-get install some-package"), (missing.ExitCode, missing.Message));
    }
}
