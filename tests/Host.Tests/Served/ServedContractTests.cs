using BS2000Bridge.Contracts;
using BS2000Bridge.Contracts.Salary.V1;
using Google.Protobuf.Reflection;
using Grpc.Health.V1;
using Grpc.Reflection.V1;

namespace BS2000Bridge.Host.Tests.Served;

/// <summary>What a stranger finds out about a host: its health, its services, and what it does not serve.</summary>
public sealed class ServedContractTests
{
    private const string Computation = "ccss.salary.v1.ComputationService";

    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    [Fact]
    public async Task Services_OfToday_IsTheComputationAlone()
    {
        await using Running running = await Running.StartAsync();

        Assert.Equal([Computation], running.Host.Services);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Computation)]
    public async Task Check_WhatIsServed_Serving(string service)
    {
        await using Running running = await Running.StartAsync();

        HealthCheckResponse health = await new Health.HealthClient(running.Channel).CheckAsync(new HealthCheckRequest { Service = service });

        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    [Fact]
    public async Task Check_ServiceOfTheContractThatIsNotServed_NotFound()
    {
        await using Running running = await Running.StartAsync();

        RpcException failure = await Assert.ThrowsAsync<RpcException>(
            async () => await new Health.HealthClient(running.Channel).CheckAsync(new HealthCheckRequest { Service = "ccss.salary.v1.SalaryService" }));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
    }

    [Fact]
    public async Task ServerReflectionInfo_ListServices_NamesWhatIsServed()
    {
        await using Running running = await Running.StartAsync();

        ServerReflectionResponse found = await AskAsync(running, new ServerReflectionRequest { ListServices = "*" });

        Assert.Equal(
            [Computation, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            found.ListServicesResponse.Service.Select(service => service.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ServerReflectionInfo_SymbolOfTheContract_GivesItsFile()
    {
        await using Running running = await Running.StartAsync();

        ServerReflectionResponse found = await AskAsync(running, new ServerReflectionRequest { FileContainingSymbol = Computation });

        Assert.Contains(
            "ccss/salary/v1/computation_service.proto",
            found.FileDescriptorResponse.FileDescriptorProto.Select(bytes => FileDescriptorProto.Parser.ParseFrom(bytes).Name));
    }

    [Fact]
    public async Task Call_EveryMethodThatIsNotServed_Unimplemented()
    {
        await using Running running = await Running.StartAsync();
        MethodDescriptor[] others = [.. ContractFiles.Describe().SelectMany(file => file.Services).Where(service => service.FullName != Computation).SelectMany(service => service.Methods)];

        Assert.True(others.Length > 40, $"{others.Length} methods");
        foreach (MethodDescriptor method in others)
        {
            var call = new Method<byte[], byte[]>(MethodType.Unary, method.Service.FullName, method.Name, Bytes, Bytes);

            RpcException failure = await Assert.ThrowsAsync<RpcException>(
                async () => await running.Channel.CreateCallInvoker().AsyncUnaryCall(call, host: null, default, []));

            Assert.Equal((method.FullName, StatusCode.Unimplemented), (method.FullName, failure.StatusCode));
            Assert.StartsWith($"{method.Service.FullName} is not there yet", failure.Status.Detail, StringComparison.Ordinal);
        }

        Assert.Empty(running.Log.All);
    }

    [Fact]
    public async Task Call_ThatTheCallerGotWrong_LeavesNothingInTheLog()
    {
        await using Running running = await Running.StartAsync();
        var client = new ComputationService.ComputationServiceClient(running.Channel);

        for (int i = 0; i < 100; i++)
        {
            RpcException failure = await Assert.ThrowsAsync<RpcException>(async () => await client.ComputeContributionsAsync(new ComputeContributionsRequest()));
            Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        }

        Assert.Empty(running.Log.All);
    }

    private static async Task<ServerReflectionResponse> AskAsync(Running running, ServerReflectionRequest request)
    {
        using AsyncDuplexStreamingCall<ServerReflectionRequest, ServerReflectionResponse> call =
            new ServerReflection.ServerReflectionClient(running.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(request);
        await call.RequestStream.CompleteAsync();
        return await call.ResponseStream.ReadAllAsync().SingleAsync();
    }
}
