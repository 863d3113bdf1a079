import Command

await CommandLineTool.run()
