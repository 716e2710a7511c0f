using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;
using Question = Grpc.Reflection.V1.ServerReflectionRequest.MessageRequestOneofCase;

namespace Grpc.AspNetCore.Server.Reflection;

/// <summary>Answers questions about the server's contract, <c>grpc.reflection.v1</c>.</summary>
internal sealed class ReflectionService(DescriptorIndex contract) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream, ServerCallContext context)
    {
        await foreach (ServerReflectionRequest request in requestStream.ReadAllAsync())
        {
            await responseStream.WriteAsync(Answer(request, contract));
        }
    }

    /// <summary>The answer to a question.</summary>
    public static ServerReflectionResponse Answer(ServerReflectionRequest request, DescriptorIndex contract)
    {
        var response = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case Question.ListServices:
                response.ListServicesResponse = new ListServiceResponse { Service = { contract.Services.Select(name => new ServiceResponse { Name = name }) } };
                break;
            case Question.FileByFilename:
                AnswerFile(response, contract.FileNamed(request.FileByFilename), $"There is no file {request.FileByFilename}.");
                break;
            case Question.FileContainingSymbol:
                AnswerFile(response, contract.FileOf(request.FileContainingSymbol), $"Nothing is called {request.FileContainingSymbol}.");
                break;
            case Question.FileContainingExtension:
                ExtensionRequest extension = request.FileContainingExtension;
                AnswerFile(
                    response,
                    contract.FileOfExtension(extension.ContainingType, extension.ExtensionNumber),
                    $"{extension.ContainingType} has no extension {extension.ExtensionNumber}.");
                break;
            case Question.AllExtensionNumbersOfType:
                AnswerNumbers(response, request.AllExtensionNumbersOfType, contract);
                break;
            default:
                Refuse(response, StatusCode.InvalidArgument, "The request asks nothing that this server knows how to answer.");
                break;
        }

        return response;
    }

    private static void AnswerFile(ServerReflectionResponse response, FileDescriptor? file, string otherwise)
    {
        if (file is null)
        {
            Refuse(response, StatusCode.NotFound, otherwise);
            return;
        }

        response.FileDescriptorResponse = new FileDescriptorResponse
        {
            FileDescriptorProto = { DescriptorIndex.WithImports(file).Reverse().Select(each => each.SerializedData) },
        };
    }

    private static void AnswerNumbers(ServerReflectionResponse response, string message, DescriptorIndex contract)
    {
        if (contract.ExtensionNumbers(message) is not { } numbers)
        {
            Refuse(response, StatusCode.NotFound, $"There is no message {message}.");
            return;
        }

        response.AllExtensionNumbersResponse = new ExtensionNumberResponse { BaseTypeName = message, ExtensionNumber = { numbers } };
    }

    private static void Refuse(ServerReflectionResponse response, StatusCode code, string message) =>
        response.ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message };
}
