using System.Diagnostics;
using System.Text.Json;

namespace BS2000Bridge.GrpcRuntime.Tests;

/// <summary>One property swaps the room for the packages. They cannot be had everywhere, so only what MSBuild would take is asked for.</summary>
public sealed class UsePropsTests
{
    [Fact]
    public async Task UseGrpcAspNetCore_NotSet_TakesTheRoom()
    {
        Assert.Contains(await ItemsAsync("ProjectReference", "false"), item => item.EndsWith("BS2000Bridge.GrpcRuntime.csproj", StringComparison.Ordinal));
        Assert.DoesNotContain("Grpc.AspNetCore", await ItemsAsync("PackageReference", "false"));
    }

    [Fact]
    public async Task UseGrpcAspNetCore_True_TakesThePackages()
    {
        Assert.Empty(await ItemsAsync("ProjectReference", "true"));
        Assert.Empty(new[] { "Grpc.AspNetCore", "Grpc.AspNetCore.HealthChecks", "Grpc.AspNetCore.Server.Reflection", "Grpc.Net.Client", "Grpc.StatusProto" }
            .Except(await ItemsAsync("PackageReference", "true"), StringComparer.Ordinal));
    }

    private static async Task<string[]> ItemsAsync(string type, string useGrpcAspNetCore)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Project(), $"-getItem:{type}", $"-p:UseGrpcAspNetCore={useGrpcAspNetCore}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process msbuild = Process.Start(start)!;
        string output = await msbuild.StandardOutput.ReadToEndAsync();
        await msbuild.WaitForExitAsync();
        Assert.True(msbuild.ExitCode == 0, output);
        return [.. JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!.Replace('\\', '/'))];
    }

    /// <summary>This test's own project, above the folder that it runs in.</summary>
    private static string Project()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.GetFiles("BS2000Bridge.GrpcRuntime.Tests.csproj") is [FileInfo project])
            {
                return project.FullName;
            }
        }

        throw new InvalidOperationException($"The project is not above {AppContext.BaseDirectory}; run the tests where they were built.");
    }
}
