using BS2000Bridge.Cli.Seculine;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Seculine;
using Grpc.Core;
using Grpc.Net.Client;

namespace BS2000Bridge.Cli.Commands;

/// <summary><c>bridge seculine submit</c>: a file of declarations to the services of their domains.</summary>
internal static class SeculineSubmitCommand
{
    private const string Applications = "DEMDET";

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal, ParametersOption parameters)
    {
        Argument<string> file = new("FILE") { Description = $"The file: {SeculineKinds.Supported}, or DEMDET.xml under its documented name." };
        Option<SeculineKind?> kind = Options.OneOf("--kind", "What a file of records is. [default: as its name begins]", Enum.GetValues<SeculineKind>());
        Option<string?> answers = new("--answers") { Description = "The folder for the answer files. [default: none are written]", HelpName = "DIR" };
        Option<string?> settings = new("--settings") { Description = "A JSON document that decides what no published layout says, such as the lengths of some fields.", HelpName = "FILE" };
        Option<bool> explain = new("--explain") { Description = "Says of each rejected line, in French, which field is at fault and why." };
        Option<bool> json = Options.Json();
        CentreOptions centre = new();
        Command command = new("submit", "Submits a file. Sent again, it has the same answers, and nothing is taken twice. Ends with 1 when a line was rejected.")
        {
            file, kind, answers, settings, explain, json,
        };
        centre.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            SubmitRequest request = new(result.GetRequiredValue(file), result.GetValue(answers), result.GetValue(settings), result.GetValue(explain), result.GetValue(json));
            SeculineKind? records = result.GetValue(kind) ?? SeculineKinds.OfFileName(request.File);
            if (records is null && !IsOfApplications(request.File))
            {
                throw Unsupported(request.File);
            }

            ParameterLibrary library = parameters.Read(result);
            using GrpcChannel channel = centre.Connect(result);
            CallInvoker invoker = channel.CreateCallInvoker();
            return await CentreCalls.DoAsync(centre.Address(result), request.File, () => records is { } known
                ? RecordsRun.RunAsync(terminal, library, invoker, request, known, cancellationToken)
                : ApplicationsRun.RunAsync(terminal, invoker, request, cancellationToken), cancellationToken);
        });
        return command;
    }

    private static bool IsOfApplications(string path) =>
        Path.GetFileName(path).Split('.').Contains(Applications, StringComparer.OrdinalIgnoreCase);

    private static CliException Unsupported(string path) => CliException.BadInput(
        $"{path}: its name is of no procedure that is taken.",
        $"Taken are {SeculineKinds.Supported}, and DEMDET.xml; --kind says which it is when the name does not. DECINT, DEMMAT and DEMUTI are not taken.");
}
