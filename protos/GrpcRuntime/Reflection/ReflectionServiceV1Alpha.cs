using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1Alpha;

namespace Grpc.AspNetCore.Server.Reflection;

/// <summary>The same answers under the older name <c>grpc.reflection.v1alpha</c>, whose messages have the same bytes.</summary>
internal sealed class ReflectionServiceV1Alpha(DescriptorIndex contract) : ServerReflection.ServerReflectionBase
{
    public override async Task ServerReflectionInfo(
        IAsyncStreamReader<ServerReflectionRequest> requestStream, IServerStreamWriter<ServerReflectionResponse> responseStream, ServerCallContext context)
    {
        await foreach (ServerReflectionRequest request in requestStream.ReadAllAsync())
        {
            Grpc.Reflection.V1.ServerReflectionRequest same = Grpc.Reflection.V1.ServerReflectionRequest.Parser.ParseFrom(request.ToByteString());
            await responseStream.WriteAsync(ServerReflectionResponse.Parser.ParseFrom(ReflectionService.Answer(same, contract).ToByteString()));
        }
    }
}
