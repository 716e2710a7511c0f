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
}
