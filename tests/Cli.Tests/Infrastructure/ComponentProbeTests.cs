using BS2000Bridge.Cli.Infrastructure;

namespace BS2000Bridge.Cli.Tests.Infrastructure;

public sealed class ComponentProbeTests
{
    [Theory]
    [InlineData("cobc (GnuCOBOL) 3.1.2.0\nCopyright (C) 2020", "3.1.2.0")]
    [InlineData("10.0.401\n", "10.0.401")]
    [InlineData("no number here", null)]
    [InlineData("", null)]
    public void FirstVersion_OfAProgramsWords_IsItsFirstNumber(string words, string? expected) =>
        Assert.Equal(expected, ComponentProbe.FirstVersion(words));

    [Theory]
    [InlineData("no-such-program-on-any-path", "", false)]
    [InlineData("dotnet", "10.", true)]
    [InlineData("dotnet", "0.", false)]
    public void VersionOf_Component_IsThereOnlyInARightVersion(string executable, string prefix, bool there)
    {
        Component component = new("made up", executable, prefix, Needed: false, LostWithoutIt: "nothing", HowToGet: "not at all");

        Assert.Equal(there, ComponentProbe.VersionOf(component) is not null);
    }

    /// <summary>The driver of Db2 is no command: it stands beside the program, or it does not.</summary>
    [Theory]
    [InlineData("IBM.Data.Db2", false)]
    [InlineData("BS2000Bridge.Cli", true)]
    public void VersionOf_Assembly_IsThereBesideTheProgram(string assembly, bool there)
    {
        Component component = new("made up", "", "", Needed: false, LostWithoutIt: "nothing", HowToGet: "not at all") { Assembly = assembly };

        Assert.Equal(there, ComponentProbe.VersionOf(component) is not null);
    }

    /// <summary>What ./bridge test installs, each is looked at: doctor must not say that all is there without them.</summary>
    [Theory]
    [InlineData("gnucobol3")]
    [InlineData("npm")]
    [InlineData("protobuf-compiler")]
    [InlineData("protobuf-compiler-grpc")]
    [InlineData("python3-grpcio")]
    [InlineData("postgresql")]
    [InlineData("default-jdk-headless")]
    [InlineData("derby-tools")]
    [InlineData("libderby-java")]
    public void All_PackagesOfTheTests_AreLookedAt(string package) =>
        Assert.Contains(Component.All, component => component.HowToGet.Split(' ').Contains(package));
}
