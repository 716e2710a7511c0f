using BS2000Bridge.Cli.Serving;
using BS2000Bridge.Host;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge serve</c>: the contract over gRPC, as far as it exists.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Option<string[]> urls = new("--url")
        {
            Description = "Where to listen: http at a loopback address, https anywhere. May be repeated.",
            HelpName = "URL",
            DefaultValueFactory = _ => [DefaultUrl],
        };
        Option<string?> certificate = File("--tls-certificate", "The server's certificate for https, in PEM, followed by those that issued it.");
        Option<string?> key = File("--tls-key", "Its private key, in PEM, not encrypted.");
        Option<string?> clients = File("--client-ca", "The authorities of the clients' certificates, in PEM: nobody else is let in.");
        Option<string> database = DatabaseOption.Create();
        Option<Domains?> domain = Options.OneOf("--domain", "Serves this domain alone, as a process of its own.", Domains.Affiliation, Domains.Salary);
        Option<string?> affiliation = new("--affiliation-url") { Description = "With --domain salary: where the affiliations are served.", HelpName = "URL" };
        Option<string?> decisions = File("--decisions", "What the centre decides where no source is published, in JSON: the lists behind the rejections AFFRET 8, 9, 27 and 28 and DETRET 12, and later signatories of telework.");
        Option<bool> json = Options.Json();
        Command command = new("serve", "Serves the contract over gRPC, with health and reflection, until it is interrupted; what is not there yet answers UNIMPLEMENTED.")
        {
            urls, database, domain, affiliation, decisions, certificate, key, clients, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(certificate) is null != result.GetResult(key) is null)
            {
                result.AddError("Give --tls-certificate and --tls-key together.");
            }

            if (result.GetResult(clients) is not null && result.GetResult(certificate) is null)
            {
                result.AddError("--client-ca needs --tls-certificate and --tls-key.");
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            HostSettings settings = new()
            {
                Affiliation = CentreDecisions.Read(result.GetValue(decisions)),
                Database = DatabaseOption.Parse(result.GetRequiredValue(database)),
                Domains = result.GetValue(domain) ?? Domains.Affiliation | Domains.Salary,
                AffiliationUrl = result.GetValue(affiliation) is { } url ? Address(url) : null,
                Urls = [.. result.GetRequiredValue(urls).Select(Address)],
                Tls = result.GetValue(certificate) is { } path ? new TlsFiles(path, result.GetRequiredValue(key)!, result.GetValue(clients)) : null,
                DrainTime = CommandRunner.TidyUp - ServeRun.TimeToEnd,
            };
            return Task.Run(() => ServeRun.RunAsync(terminal, () => parameters.Read(result), settings, result.GetValue(json), cancellationToken), CancellationToken.None);
        });
        return command;
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static Uri Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
        ? address
        : throw CliException.BadInput($"--url: '{url}' is no address.", $"Write it as {DefaultUrl}.");
}
