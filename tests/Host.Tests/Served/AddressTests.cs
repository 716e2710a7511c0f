using System.Net;
using System.Net.Sockets;
using BS2000Bridge.Host.Tests.Tls;

namespace BS2000Bridge.Host.Tests.Served;

public sealed class AddressTests
{
    [Theory]
    [InlineData("ftp://127.0.0.1:5080", "is no address to listen at")]
    [InlineData("http://ccss.example:5080", "is no address to listen at")]
    [InlineData("http://127.0.0.1:5080/contract", "is no address to listen at")]
    [InlineData("http://127.0.0.1:5080/?a=b", "is no address to listen at")]
    [InlineData("http://user@127.0.0.1:5080", "is no address to listen at")]
    [InlineData("http://localhost:0", "is no address to listen at")]
    [InlineData("http://0.0.0.0:5080", "would send personal data in the clear")]
    [InlineData("http://[::]:5080", "would send personal data in the clear")]
    [InlineData("http://192.0.2.1:5080", "would send personal data in the clear")]
    [InlineData("https://127.0.0.1:5080", "needs a certificate")]
    public async Task StartAsync_AddressThatCannotBe_SaysWhy(string url, string expected)
    {
        HostSettingsException refused = await Assert.ThrowsAsync<HostSettingsException>(() => Running.StartAsync(new HostSettings { Urls = [new Uri(url)] }));

        Assert.Contains(expected, refused.Message);
        Assert.NotEmpty(refused.Remedy);
    }

    [Fact]
    public async Task StartAsync_PortInUse_SaysWhich()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        HostSettingsException refused = await Assert.ThrowsAsync<HostSettingsException>(
            () => Running.StartAsync(new HostSettings { Urls = [new Uri($"http://{other.LocalEndpoint}")] }));

        Assert.Contains($"{other.LocalEndpoint}", refused.Message);
        Assert.Contains("Choose another address", refused.Remedy);
    }

    [Fact]
    public async Task StartAsync_AddressOfAnotherMachine_SaysWhich()
    {
        using var certificates = new TestCertificates();
        var settings = new HostSettings { Urls = [new Uri("https://192.0.2.1:5080")], Tls = certificates.Server() };

        HostSettingsException refused = await Assert.ThrowsAsync<HostSettingsException>(() => Running.StartAsync(settings));

        Assert.Contains("192.0.2.1:5080", refused.Message);
    }

    [Fact]
    public async Task Addresses_FreePortsOfBothFamilies_AreThoseThatWereTaken()
    {
        await using Running running = await Running.StartAsync(new HostSettings { Urls = [Running.FreePort, new Uri("http://[::1]:0")] });

        Assert.Equal(["127.0.0.1", "[::1]"], running.Host.Addresses.Select(address => address.Host));
        Assert.All(running.Host.Addresses, address => Assert.NotEqual(0, address.Port));
    }
}
