using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Alpha = Grpc.Reflection.V1Alpha;
using Answer = Grpc.Reflection.V1.ServerReflectionResponse.MessageResponseOneofCase;

namespace BS2000Bridge.GrpcRuntime.Tests.AspNet;

/// <summary>The contract as tools read it.</summary>
public sealed class ReflectionTests
{
    [Fact]
    public async Task ListServices_NamesAllServices()
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { Host = "h", ListServices = "" });

        Assert.Equal(
            ["bs2000bridge.test.v1.Scripted", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            response.ListServicesResponse.Service.Select(service => service.Name));
        Assert.Equal("h", response.ValidHost);
    }

    [Theory]
    [InlineData("bs2000bridge.test.v1.Scripted")]
    [InlineData("bs2000bridge.test.v1.Scripted.Chat")]
    [InlineData("bs2000bridge.test.v1.Note")]
    public async Task FileContainingSymbol_GivesTheFileThatDeclaresIt(string symbol)
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { FileContainingSymbol = symbol });
        FileDescriptorProto file = FileDescriptorProto.Parser.ParseFrom(response.FileDescriptorResponse.FileDescriptorProto[0]);

        Assert.Equal("scripted.proto", file.Name);
        Assert.Equal(["Unary", "Collect", "Spread", "Chat", "Missing"], file.Service.Single().Method.Select(method => method.Name));
    }

    [Fact]
    public async Task FileByFilename_GivesTheFile() =>
        Assert.Equal(Answer.FileDescriptorResponse, (await AskAsync(new ServerReflectionRequest { FileByFilename = "scripted.proto" })).MessageResponseCase);

    [Fact]
    public async Task AllExtensionNumbers_OfAMessageWithout_AreNone()
    {
        ServerReflectionResponse response = await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "bs2000bridge.test.v1.Note" });

        Assert.Equal("bs2000bridge.test.v1.Note", response.AllExtensionNumbersResponse.BaseTypeName);
        Assert.Empty(response.AllExtensionNumbersResponse.ExtensionNumber);
    }

    [Fact]
    public async Task Questions_WithoutAnAnswer_SayWhy()
    {
        foreach (ServerReflectionRequest request in (ServerReflectionRequest[])[
            new() { FileByFilename = "none.proto" },
            new() { FileContainingSymbol = "none" },
            new() { AllExtensionNumbersOfType = "none" },
            new() { FileContainingExtension = new ExtensionRequest { ContainingType = "bs2000bridge.test.v1.Note", ExtensionNumber = 9 } }])
        {
            Assert.Equal((int)StatusCode.NotFound, (await AskAsync(request)).ErrorResponse.ErrorCode);
        }

        Assert.Equal((int)StatusCode.InvalidArgument, (await AskAsync(new ServerReflectionRequest())).ErrorResponse.ErrorCode);
    }

    [Fact]
    public async Task V1Alpha_GivesTheSameAnswers()
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        using var call = new Alpha.ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Alpha.ServerReflectionRequest { FileContainingSymbol = "grpc.reflection.v1alpha.ErrorResponse" });
        Assert.True(await call.ResponseStream.MoveNext());

        FileDescriptorProto file = FileDescriptorProto.Parser.ParseFrom(call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto[0]);
        Assert.Equal("grpc.reflection.v1alpha", file.Package);
    }

    private static Task<TestServer> StartAsync() => TestServer.StartAsync(
        new Script(),
        build: builder => builder.Services.AddGrpcReflection(),
        map: app =>
        {
            app.MapGrpcService<ScriptedService>();
            app.MapGrpcReflectionService();
        });

    private static async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
    {
        await using TestServer server = await StartAsync();
        using GrpcChannel channel = server.Channel();
        using var call = new ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(request);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext());
        return call.ResponseStream.Current;
    }
}
