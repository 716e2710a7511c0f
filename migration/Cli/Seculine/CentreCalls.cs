using BS2000Bridge.Seculine;
using Grpc.Core;

namespace BS2000Bridge.Cli.Seculine;

/// <summary>Turns every way in which an exchange with the centre can end early into words for a person.</summary>
internal static class CentreCalls
{
    private const string Again = "Repeat the command: what was taken counts once, however often it is sent.";

    /// <summary>Does something that calls the services.</summary>
    /// <param name="address">Where they listen.</param>
    /// <param name="file">The file that is read; null when none is.</param>
    /// <param name="something">What is to be done.</param>
    /// <param name="cancellationToken">Given up by the person at the terminal.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <exception cref="CliException">It could not be done.</exception>
    public static async Task<T> DoAsync<T>(Uri address, string? file, Func<Task<T>> something, CancellationToken cancellationToken)
    {
        try
        {
            return await something();
        }
        catch (RpcException failed) when (failed.StatusCode == StatusCode.Cancelled && cancellationToken.IsCancellationRequested)
        {
            // The channel leaves it to us to tell apart: with its own OperationCanceledException a refused connection would look given up too.
            throw new OperationCanceledException("The command was given up.", failed, cancellationToken);
        }
        catch (RpcException failed) when (failed.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            throw CliException.MissingComponent($"The services at {At(address)} do not answer: {failed.Status.Detail}", $"'bridge serve' starts them; --url names another address. {Again}");
        }
        catch (RpcException failed) when (failed.StatusCode == StatusCode.Unimplemented)
        {
            throw CliException.MissingComponent($"What listens at {At(address)} does not serve this: {failed.Status.Detail}", "'bridge serve' names the services that it has; --url names another address.");
        }
        catch (RpcException failed) when (failed.StatusCode is StatusCode.InvalidArgument or StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            throw CliException.BadInput($"The services refused the question: {failed.Status.Detail}", "Correct it and ask again.");
        }
        catch (RpcException failed)
        {
            throw CliException.MissingComponent($"The services at {At(address)} failed: {failed.StatusCode}: {failed.Status.Detail}", $"Their log says more. {Again}");
        }
        catch (SeculineFileException failure)
        {
            throw CliException.BadInput($"{file}: {failure.Message}", failure.Remedy);
        }
        catch (SeculineSettingsException failure)
        {
            throw CliException.BadInput(failure.Message, "Correct the document of --settings.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CliException.BadInput(failure.Message, $"Make it readable, or make room. {Again}");
        }
    }

    private static string At(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
